/** How good predictions are: plain mathematics over arrays, one place for each formula. */
@NullMarked
package dev.attune.measure;

import org.jspecify.annotations.NullMarked;
