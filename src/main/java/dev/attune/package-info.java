/** Attune scores live support conversations. */
@NullMarked
package dev.attune;

import org.jspecify.annotations.NullMarked;
