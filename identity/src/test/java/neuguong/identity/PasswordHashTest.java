package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordHashTest {
    private static final String LONG = "một câu dài hơn bảy mươi hai byte thì từng chữ của nó vẫn được tính đến hết";

    @Test
    void every_character_of_a_long_password_counts() {
        var hash = PasswordHash.of(LONG);
        assertThat(hash).startsWith("{pbkdf2}").doesNotContain("câu");
        assertThat(PasswordHash.matches(LONG, hash)).isTrue();
        assertThat(PasswordHash.matches(LONG.substring(0, LONG.length() - 1) + "x", hash))
                .isFalse();
    }

    @Test
    void a_letter_may_come_with_its_marks_apart() {
        var apart = Normalizer.normalize(LONG, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(LONG);
        assertThat(PasswordHash.matches(apart, PasswordHash.of(LONG))).isTrue();
    }

    @Test
    void whoever_is_nobody_has_no_password_and_a_hash_like_others() {
        assertThat(PasswordHash.NOBODYS).hasSameSizeAs(PasswordHash.of(LONG));
        assertThat(PasswordHash.matches("", PasswordHash.NOBODYS)).isFalse();
        assertThat(PasswordHash.matches(LONG, PasswordHash.NOBODYS)).isFalse();
    }

    @Test
    void one_password_has_another_hash_each_time() {
        assertThat(PasswordHash.of("mưa rào tháng bảy")).isNotEqualTo(PasswordHash.of("mưa rào tháng bảy"));
    }

    @Test
    void an_entry_of_bcrypt_goes_on_working_up_to_what_bcrypt_reads() {
        var encoder = new BCryptPasswordEncoder(4);
        var longest = "x".repeat(72);
        var hash = String.valueOf(encoder.encode(longest));
        assertThat(PasswordHash.matches(longest, hash)).isTrue();
        assertThat(PasswordHash.matches(longest + "y", hash)).isFalse();
        assertThat(PasswordHash.matches("x".repeat(71), hash)).isFalse();
    }

    @Test
    void what_is_longer_than_any_password_is_not_worth_a_hash() {
        var endless = "x".repeat(PasswordRules.LONGEST + 1);
        assertThat(PasswordHash.matches(endless, PasswordHash.of(endless))).isFalse();
    }
}
