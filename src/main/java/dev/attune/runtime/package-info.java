/** A running instance: Kafka Streams' life cycle, handlers, meters. */
@NullMarked
package dev.attune.runtime;

import org.jspecify.annotations.NullMarked;
