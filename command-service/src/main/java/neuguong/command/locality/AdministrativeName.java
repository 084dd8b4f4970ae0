package neuguong.command.locality;

import java.util.ArrayList;
import java.util.List;
import neuguong.text.Text;

/** How the name of a place is written with and without its type: "Xã Tam Lư" or "Tam Lư", "TP Hải Phòng" or "Hải Phòng". */
final class AdministrativeName {
    private static final List<String> TYPES =
            List.of("thanh pho", "tinh", "quan", "huyen", "thi xa", "phuong", "xa", "thi tran", "dac khu");

    private AdministrativeName() {}

    /** The folded names under which a place so written may be registered. */
    static List<String> spellings(String written) {
        var folded = Text.fold(written).replaceFirst("^(tp\\.?|tx\\.?|tt\\.?) ", "");
        var bare = folded;
        var typed = new ArrayList<String>();
        for (var type : TYPES) {
            if (folded.startsWith(type + " ")) {
                bare = folded.substring(type.length() + 1);
                // a written type is part of what was said: "xa Tam Lu" is no district
                return List.of(folded, bare);
            }
        }
        typed.add(bare);
        for (var type : TYPES) {
            typed.add(type + " " + bare);
        }
        return List.copyOf(typed);
    }
}
