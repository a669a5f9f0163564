/** The statistics of the agent score on simulated agents whose truth is known. */
@NullMarked
package dev.attune.offline.simulate;

import org.jspecify.annotations.NullMarked;
