package dev.attune.runtime;

import com.google.common.base.Splitter;
import dev.attune.config.Settings;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The schema registry as the settings name it, and how Confluent's serializer is to use it. */
public final class Registry {
    // Ten public types with a handful of versions each, and as many again written by producers.
    private static final int CACHED_SCHEMAS = 1000;

    private static final String IN_MEMORY = "mock://";

    // The generated classes' schemas say how Java holds a string; the published schemas are nobody's Java.
    private static final String JAVA_STRING = "avro.java.string";

    private Registry() {}

    /** A client; an address {@code mock://scope} gives one in memory, shared by all of the scope. */
    public static SchemaRegistryClient client(Settings settings) {
        List<String> urls = Splitter.on(',')
                .trimResults()
                .omitEmptyStrings()
                .splitToList(settings.registry().getOrDefault("schema.registry.url", ""));
        if (urls.stream().anyMatch(url -> url.startsWith(IN_MEMORY))) {
            return SchemaRegistryClientFactory.newClient(
                    urls, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), settings.registry(), Map.of());
        }
        return new RememberingRegistryClient(urls, CACHED_SCHEMAS, settings.registry());
    }

    /**
     * Configuration of serializers and deserializers.
     *
     * @param autoRegister whether an unknown schema is registered when it is first written
     */
    public static Map<String, String> serializerConfig(Settings settings, boolean autoRegister) {
        Map<String, String> config = new HashMap<>(settings.registry());
        config.put("auto.register.schemas", String.valueOf(autoRegister));
        config.put("specific.avro.reader", "true");
        config.put("avro.remove.java.properties", "true");
        return Map.copyOf(config);
    }

    /** Subject of a topic's values (TopicNameStrategy). */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /** The schema as it is published, without what only concerns the generated class. */
    public static AvroSchema published(Schema schema) {
        return new AvroSchema(new Schema.Parser().parse(withoutJavaStrings(schema.toString())));
    }

    private static String withoutJavaStrings(String schema) {
        // As Avro prints it: {"type":"string","avro.java.string":"String"}.
        return schema.replace("{\"type\":\"string\",\"" + JAVA_STRING + "\":\"String\"}", "\"string\"")
                .replace(",\"" + JAVA_STRING + "\":\"String\"", "");
    }
}
