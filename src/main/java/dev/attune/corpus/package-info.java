/** The labelled corpus in src/main/corpus: its items, what must hold of them, and what can be counted. Pure Java. */
@NullMarked
package dev.attune.corpus;

import org.jspecify.annotations.NullMarked;
