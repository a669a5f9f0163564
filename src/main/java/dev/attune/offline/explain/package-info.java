/** Why a text is judged as it is: the stream's own judgement, taken apart into words and signs. Pure. */
@NullMarked
package dev.attune.offline.explain;

import org.jspecify.annotations.NullMarked;
