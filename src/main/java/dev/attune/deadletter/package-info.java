/** Everything that could not be processed. */
@NullMarked
package dev.attune.deadletter;

import org.jspecify.annotations.NullMarked;
