/** Wording that is known beforehand: patterns with valence and tags, found in one pass. */
@org.jspecify.annotations.NullMarked
package dev.attune.language.lexicon;
