package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    private Optional<PasswordFault> fault(String password) {
        return rules.fault(password, "an.nguyen", "Nguyễn Văn An", "NG-HND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mưa rào kẹo lạc cầu tre",
                "correct horse battery staple",
                "Trời xanh, 7 con cò!",
                "ốc đảo gỗ lim rượu nếp",
                "x9!Kq#2vLp$7",
                "🐃🌾🎋🛶🍚🐓🏮🥁🎑🍃🐟🌧"
            })
    void any_long_password_that_is_hard_to_guess_will_do(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mưa rào kẹo                     | TOO_SHORT
                    ''                              | TOO_SHORT
                    Mật khẩu của tôi 8#kq           | OWN_WORDS
                    NeuGuong-x9!Kq#2vLp             | OWN_WORDS
                    thi đua mưa rào kẹo lạc         | OWN_WORDS
                    nguyễn-văn-an x9!Kq#2vLp        | OWN_WORDS
                    AN.NGUYEN x9!Kq#2vLp            | OWN_WORDS
                    ng.hnd x9!Kq#2vLp               | OWN_WORDS
                    123456789012                    | GUESSABLE
                    qwertyuiop[]                    | GUESSABLE
                    aaaaaaaaaaaaaaaa                | GUESSABLE
                    abcabcabcabcabc                 | GUESSABLE
                    abcdefghijklmnop                | GUESSABLE
                    iloveyou2024                    | GUESSABLE
                    Anhyeuem2024!                   | GUESSABLE
                    hà nội việt nam                 | GUESSABLE
                    20/11/1985 20/11                | GUESSABLE
                    """)
    void what_is_short_or_thought_of_first_or_easy_to_guess_is_refused(String password, PasswordFault why) {
        assertThat(fault(password)).as(password).contains(why);
    }

    @Test
    void a_letter_with_its_marks_is_one_character_however_it_is_composed() {
        assertThat(fault("ệ".repeat(PasswordRules.LONGEST + 1))).contains(PasswordFault.TOO_LONG);
        assertThat(fault("ệ".repeat(11))).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void sixty_four_letters_with_two_marks_each_are_no_more_than_allowed() {
        var sentence = "những đoá hướng dương nở rộ ở triền đồi cỏ úa, gió bấc thổi về từ phía bến đò";
        assertThat(sentence.length()).isGreaterThan(64);
        assertThat(fault(sentence)).isEmpty();
    }

    @Test
    void what_no_form_can_send_is_refused() {
        assertThat(fault("mưa rào\nkẹo lạc\u0007 cầu tre")).contains(PasswordFault.UNREADABLE);
    }

    @Test
    void a_short_name_does_not_forbid_every_word_that_has_its_letters() {
        assertThat(rules.fault("mưa rào kẹo lạc cầu tre", "tre", "Lạc", null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_is_said_in_both_languages(PasswordFault fault) {
        assertThat(fault.vi()).isNotBlank().isNotEqualTo(fault.en());
        assertThat(fault.en()).isNotBlank();
    }
}
