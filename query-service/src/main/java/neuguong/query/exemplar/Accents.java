package neuguong.query.exemplar;

import neuguong.query.text.Spelling.Word;

/** With which accents a word must be written. */
enum Accents {
    /** any */
    ANY,
    /** those that were typed; where none were, any */
    TYPED,
    /** those that were typed, none where none were */
    EXACT;

    /** Whether a typed word must be written exactly as it is. */
    boolean exact(Word word) {
        return switch (this) {
            case ANY -> false;
            case TYPED -> word.accented();
            case EXACT -> true;
        };
    }

    /** For a way to say a term that nobody typed, and that is therefore written as it should be. */
    Accents ofAnotherWay() {
        return this == ANY ? ANY : EXACT;
    }
}
