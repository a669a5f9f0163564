/** Linear models over hashed features: one table look-up a feature for all that is asked of a text. */
@org.jspecify.annotations.NullMarked
package dev.attune.language.model;
