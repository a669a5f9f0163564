/** What simple models learn from the corpus, and how the corpus compares with data from elsewhere. */
@NullMarked
package dev.attune.corpus.baseline;

import org.jspecify.annotations.NullMarked;
