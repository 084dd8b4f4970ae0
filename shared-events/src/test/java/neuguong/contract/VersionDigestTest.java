package neuguong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import neuguong.contract.VersionDigest.Buckets;
import org.junit.jupiter.api.Test;

class VersionDigestTest {
    @Test
    void the_order_does_not_matter() {
        assertThat(of("a", 1, "b", 2, "c", 0)).isEqualTo(of("c", 0, "a", 1, "b", 2));
        assertThat(of("a", 1).buckets()).hasSize(VersionDigest.BUCKETS);
    }

    @Test
    void an_aggregate_that_is_missing_or_behind_shows_in_its_bucket_and_in_no_other() {
        var whole = of("a", 1, "b", 2);

        assertThat(whole.differing(of("b", 2))).containsExactly(VersionDigest.bucketOf("a"));
        assertThat(whole.differing(of("a", 1, "b", 1))).containsExactly(VersionDigest.bucketOf("b"));
        assertThat(of("b", 2).differing(whole)).containsExactly(VersionDigest.bucketOf("a"));
        assertThat(whole.differing(of("a", 1, "b", 2))).isEmpty();
    }

    @Test
    void two_that_changed_places_are_not_taken_for_the_same() {
        assertThat(of("a", 1, "b", 2).differing(of("a", 2, "b", 1))).hasSize(2);
    }

    private static Buckets of(Object... idsAndSequences) {
        var digest = new VersionDigest();
        for (var i = 0; i < idsAndSequences.length; i += 2) {
            digest.add((String) idsAndSequences[i], (Integer) idsAndSequences[i + 1]);
        }
        return digest.buckets();
    }
}
