package neuguong.query.pages;

import org.jspecify.annotations.Nullable;

/** The parameter by which a reader switches the language; every page allows it, {@code ReaderLocale} obeys it. */
record LanguageSwitch(@Nullable String lang) {}
