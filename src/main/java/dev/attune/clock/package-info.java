/** Time, passed in. */
@NullMarked
package dev.attune.clock;

import org.jspecify.annotations.NullMarked;
