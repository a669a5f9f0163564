/** A simulated contact centre: seeded, in simulated time, without Kafka. */
@NullMarked
package dev.attune.demo.simulation;

import org.jspecify.annotations.NullMarked;
