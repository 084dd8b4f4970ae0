package neuguong.query.exemplar;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.events.Nomination;
import neuguong.query.text.SortKey;
import neuguong.query.text.Spelling;
import org.jspecify.annotations.Nullable;

/** What is made of the texts, which few events change. */
record Spelt(Keys name, Keys title, Keys text, String sort) {
    static Spelt of(Nomination n, @Nullable ExemplarDocument before) {
        return before != null
                        && before.name().equals(n.subject().name())
                        && Objects.equals(before.title(), n.title())
                        && before.aspects().equals(n.aspects())
                        && before.achievement().equals(n.achievement())
                ? new Spelt(
                        new Keys(before.nameWords(), before.nameFolded()),
                        new Keys(before.titleWords(), before.titleFolded()),
                        new Keys(before.textWords(), before.textFolded()),
                        before.nameSort())
                : new Spelt(
                        Keys.of(n.subject().name()),
                        Keys.of(Objects.requireNonNullElse(n.title(), "")),
                        Keys.of(text(n)),
                        SortKey.of(n.subject().name()));
    }

    private static String text(Nomination n) {
        return Stream.concat(n.aspects().stream(), Stream.of(n.achievement())).collect(Collectors.joining("\n"));
    }

    /** The keys of the words of a text. */
    record Keys(String words, String folded) {
        static Keys of(String text) {
            var words = Spelling.words(text);
            return new Keys(Spelling.exact(words), Spelling.folded(words));
        }
    }
}
