/** Attune's own engine, and the choice between the engines. */
@org.jspecify.annotations.NullMarked
package dev.attune.language.engine;
