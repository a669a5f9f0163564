/** A text as tokens and sentences, in one pass: the ground of Attune's own language engine. */
@NullMarked
package dev.attune.language.text;

import org.jspecify.annotations.NullMarked;
