package dev.attune.config;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Properties of Kafka and of the serializer that Attune decides itself, with the reason. */
final class ProtectedKeys {
    private static final String EXACTLY_ONCE =
            "exactly once, and with it that no event is counted twice, depends on it";
    private static final String BYTES = "topics are read as bytes and decoded by Attune, so that nothing disappears";
    private static final String HANDLERS = "what happens after an error is part of what Attune promises";
    private static final String NAMING = "names in the topology decide which state belongs to what";
    private static final String SUBJECTS = "subjects and types of the public topics are part of the contract";

    static final Map<String, String> KAFKA = kafka();
    static final Map<String, String> REGISTRY = registry();

    private ProtectedKeys() {}

    /** Why a property of Kafka may not be set, or null if it may; prefixes such as {@code main.consumer.} do not count. */
    static @Nullable String ofKafka(String key) {
        return KAFKA.get(KafkaKeys.withoutPrefix(key));
    }

    /** Why a property of the serializer may not be set, or null if it may. */
    static @Nullable String ofRegistry(String key) {
        return REGISTRY.get(key);
    }

    private static Map<String, String> kafka() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("application.id", "use application.id");
        reasons.put("group.id", "use application.id");
        reasons.put("state.dir", "use state.dir");
        reasons.put("schema.registry.url", "use registry.url");
        put(reasons, EXACTLY_ONCE, "processing.guarantee", "enable.auto.commit", "isolation.level");
        put(reasons, EXACTLY_ONCE, "enable.idempotence", "transactional.id", "acks");
        put(reasons, BYTES, "default.key.serde", "default.value.serde", "key.deserializer", "value.deserializer");
        put(reasons, BYTES, "key.serializer", "value.serializer", "default.timestamp.extractor");
        put(reasons, HANDLERS, "deserialization.exception.handler", "default.deserialization.exception.handler");
        put(reasons, HANDLERS, "production.exception.handler", "default.production.exception.handler");
        put(reasons, HANDLERS, "processing.exception.handler", "processing.exception.handler.global.enabled");
        put(reasons, HANDLERS, "errors.dead.letter.queue.topic.name");
        put(reasons, NAMING, "ensure.explicit.internal.resource.naming", "topology.optimization");
        put(reasons, NAMING, "processor.wrapper.class", "dsl.store.suppliers.class", "dsl.store.format");
        reasons.put("partition.assignment.strategy", "Kafka Streams assigns its tasks itself");
        reasons.put("partitioner.class", "all records of a key must go to one partition");
        reasons.put("allow.auto.create.topics", "topics are created on purpose: attune topics create");
        reasons.put("rocksdb.config.setter", "the memory of all stores together is bounded by Attune's own");
        return Map.copyOf(reasons);
    }

    private static Map<String, String> registry() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("schema.registry.url", "use registry.url");
        reasons.put("auto.register.schemas", "schemas are registered on purpose: attune topics create --schemas");
        put(reasons, SUBJECTS, "key.subject.name.strategy", "value.subject.name.strategy", "specific.avro.reader");
        put(reasons, SUBJECTS, "use.latest.version", "use.schema.id", "avro.remove.java.properties");
        put(reasons, SUBJECTS, "avro.use.logical.type.converters", "avro.reflection.allow.null", "schema.reflection");
        return Map.copyOf(reasons);
    }

    private static void put(Map<String, String> reasons, String reason, String... keys) {
        for (String key : keys) {
            reasons.put(key, reason);
        }
    }
}
