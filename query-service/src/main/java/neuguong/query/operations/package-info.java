/** What an operator sees and does: what is held back on the way to the indices, and setting it going again. */
@org.jspecify.annotations.NullMarked
package neuguong.query.operations;
