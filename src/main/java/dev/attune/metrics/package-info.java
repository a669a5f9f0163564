/** Attune's own meters. */
@NullMarked
package dev.attune.metrics;

import org.jspecify.annotations.NullMarked;
