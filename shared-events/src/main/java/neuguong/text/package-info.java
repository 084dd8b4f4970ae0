@org.jspecify.annotations.NullMarked
package neuguong.text;
