/** How well the reader of promises finds those that people marked in the corpus. */
@NullMarked
package dev.attune.corpus.promise;

import org.jspecify.annotations.NullMarked;
