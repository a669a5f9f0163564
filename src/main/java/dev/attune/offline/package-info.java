/** The same code without a cluster. */
@NullMarked
package dev.attune.offline;

import org.jspecify.annotations.NullMarked;
