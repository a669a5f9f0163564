/** Priors of the agent score from recorded assessments. */
@NullMarked
package dev.attune.offline.calibrate;

import org.jspecify.annotations.NullMarked;
