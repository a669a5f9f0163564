package dev.attune.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic with its serdes: a wrong serde cannot meet it.
 *
 * @param <K> key
 * @param <V> value
 */
record Topic<K, V>(String name, Serde<K> key, Serde<V> value) {
    /** For writing to it from the node {@code node}. */
    Produced<K, V> from(String node) {
        return Produced.with(key, value).withName(node);
    }
}
