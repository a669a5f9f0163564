package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.config.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;

/** Properties of Kafka Streams. Each that differs from its default has the reason beside it. */
public final class StreamsSettings {
    private StreamsSettings() {}

    /**
     * Properties for a topology, those of the settings ({@code kafka.*}) included.
     *
     * @throws SettingsException if {@code state.dir} is not set
     */
    public static Properties of(Settings settings) {
        Properties properties = new Properties();
        tunable(properties);
        properties.putAll(settings.kafka());
        fixed(properties, settings);
        return properties;
    }

    /** Start values; {@code kafka.*} may say otherwise. */
    private static void tunable(Properties properties) {
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
        // Under exactly-once a consumer of the outputs sees a record when its transaction is committed: the interval is
        // latency, once for each hop. Written down because the default without exactly-once is 30 s.
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
        // Streams' default of 10 s is less than a long pause for garbage or one slow broker: the transaction would be
        // fenced, and the task's state wiped and restored.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "60000");
        // The first records of a transaction often meet the broker still busy with the end of the one before, and are
        // sent
        // again: with the default of 100 ms each commit interval would be twice as long for them.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), "10");
        // Bounds what one poll can bring: with a parser for each message, 1000 could take minutes.
        properties.put(StreamsConfig.mainConsumerPrefix("max.poll.records"), "200");
        // Text and Avro compress well, and lz4 costs next to nothing.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // In front of the stores that are written most, for all threads together; it holds nothing back but writes to
        // disk and changelog, until the next commit.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, Integer.toString(32 << 20));
        // -1 is the broker's default, and right for one broker as for three.
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "-1");
        // A broker that was replaced while we were away is found again.
        properties.put("metadata.recovery.strategy", "rebootstrap");
    }

    /** What Attune promises rests on these; the settings refuse them. */
    private static void fixed(Properties properties, Settings settings) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir(settings).toString());
        // No event is counted twice and none is lost.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // A generated name changes when the topology does, and takes its state with it. (Naming is enforced where the
        // topology is built; here it is for whoever reads the configuration.)
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        // Sources are read as bytes: what cannot be decoded is decided by Attune, so this one never comes to speak.
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailOnProcessingError.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailOnProductionError.class);
        // A template that trips a defect fails like everything else.
        properties.put("processing.exception.handler.global.enabled", "true");
    }

    private static Path stateDir(Settings settings) {
        Path directory = settings.run().stateDir();
        if (directory == null) {
            throw new SettingsException(
                    List.of("state.dir is not set: name a directory that outlives the process, for example"
                            + " --set state.dir=/var/lib/attune."));
        }
        return directory;
    }
}
