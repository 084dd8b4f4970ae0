package neuguong.query.platform;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a reader signs in, where they are told that they have signed out, and where that a page is not for them. */
@Controller
@Hidden
class SignInPages {
    static final String FORBIDDEN = "/forbidden";
    private static final Phrase NOT_YOURS = new Phrase(
            "Vai trò của bạn không cho phép xem trang này.", "Your roles do not allow you to see this page.");

    private final @Nullable SignIn issuer;

    SignInPages(@Nullable SignIn issuer) {
        this.issuer = issuer;
    }

    @GetMapping(SignIn.FORM)
    String form(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Integer wait,
            Model model) {
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", wait);
        model.addAttribute("issuer", issuer == null ? null : issuer.address());
        return "login";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "signed-out";
    }

    @RequestMapping(FORBIDDEN)
    String forbidden() {
        throw ProblemException.of(ProblemCode.FORBIDDEN, NOT_YOURS);
    }
}
