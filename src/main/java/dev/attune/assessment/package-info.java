/** How a reply treats its customer: from what both sides' words show to a judgement with its reasons. Pure. */
@org.jspecify.annotations.NullMarked
package dev.attune.assessment;
