/** The pages for people: they ask the other features and show what those answer. */
@NullMarked
package neuguong.query.pages;

import org.jspecify.annotations.NullMarked;
