/** The rules of the house, held by a machine. */
@NullMarked
package dev.attune.arch;

import org.jspecify.annotations.NullMarked;
