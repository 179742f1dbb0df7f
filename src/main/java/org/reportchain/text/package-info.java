/** Sentences for people: looked up by key in {@code messages/}, never written in code. */
@org.jspecify.annotations.NullMarked
package org.reportchain.text;
