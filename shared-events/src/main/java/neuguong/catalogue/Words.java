package neuguong.catalogue;

import java.util.Locale;

/** Pieces of the sentences in which rules and findings are told. */
final class Words {
    private Words() {}

    static String honourVi(String code) {
        return Honour.of(code).map(Honour::vi).orElse(code);
    }

    static String honourEn(String code) {
        return Honour.of(code).map(Honour::en).orElse(code);
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
