/** Bytes of stored state and of the hop between the sub-topologies. */
@NullMarked
package dev.attune.serde;

import org.jspecify.annotations.NullMarked;
