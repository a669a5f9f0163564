/** How a reply treats its customer: plain values in, plain values out; the stream, predict and evaluate ask the same. */
@NullMarked
package dev.attune.assessment;

import org.jspecify.annotations.NullMarked;
