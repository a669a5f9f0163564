package dev.attune.bench;

import java.util.Properties;
import org.apache.kafka.streams.Topology;

/** One side of a comparison: what is run on the bench's input. */
interface Side {
    /** As it stands in the tables. */
    String name();

    /** Topics to make before it starts; they carry the application's id as prefix. */
    Iterable<String> outputs(String applicationId);

    /** A topology that has not run yet. */
    Topology topology(String applicationId);

    /** Properties of Kafka Streams but those that the bench sets: application id, broker and state directory. */
    Properties properties(String applicationId);

    /** Closes what the topology of this application used. */
    void ended(String applicationId);
}
