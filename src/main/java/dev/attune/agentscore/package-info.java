/** Segments, rolling windows, estimates. */
@NullMarked
package dev.attune.agentscore;

import org.jspecify.annotations.NullMarked;
