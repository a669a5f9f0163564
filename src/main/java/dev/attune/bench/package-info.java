/** What Attune costs, against a bare count on the same broker and against stock CoreNLP. Not in the service's image. */
@NullMarked
package dev.attune.bench;

import org.jspecify.annotations.NullMarked;
