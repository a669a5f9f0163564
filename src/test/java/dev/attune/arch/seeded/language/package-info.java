/** Knows Kafka, and a stage that comes after it. */
@NullMarked
package dev.attune.arch.seeded.language;

import org.jspecify.annotations.NullMarked;
