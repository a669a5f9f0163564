package dev.attune.topology;

import dev.attune.ingest.RegistryCalls;
import dev.attune.ingest.RegistryUnavailableException;
import dev.attune.ingest.RetryPolicy;
import dev.attune.metrics.Meters;
import dev.attune.schema.ReplyTemplate;
import dev.attune.scripted.DeclaredTemplate;
import dev.attune.scripted.ReplySketcher;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store of templates, a copy of their topic, and what is made of it. One that cannot be read is counted,
 * logged by its coordinates and as if it were not there; the next record of its id may mend it.
 */
final class TemplateProcessor implements Processor<String, byte[], Void, Void> {
    /** Name of the store; it has no changelog, its topic is one. */
    static final String STORE = "templates";

    private static final Logger LOG = LoggerFactory.getLogger(TemplateProcessor.class);

    private final KnownTemplates known;
    private final Deserializer<ReplyTemplate> deserializer;
    private final Meters meters;
    private final String topic;
    private final ReplySketcher sketcher;
    private final RegistryCalls registry = new RegistryCalls(RetryPolicy.standard());

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> store;

    /** @param maxCharacters of a text that are read, as of a reply's */
    TemplateProcessor(
            KnownTemplates known,
            Deserializer<ReplyTemplate> deserializer,
            Meters meters,
            String topic,
            int maxCharacters) {
        this.known = known;
        this.deserializer = deserializer;
        this.meters = meters;
        this.topic = topic;
        this.sketcher = new ReplySketcher(maxCharacters);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(STORE);
        known.clear();
        // What the store had before this start, or was restored with, has not come by here.
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> template = all.next();
                take(template.key, template.value);
            }
        }
    }

    @Override
    public void process(Record<String, byte[]> read) {
        if (read.key() == null) {
            unreadable("it has no key");
            return;
        }
        // A null value deletes.
        store.put(read.key(), read.value());
        take(read.key(), read.value());
    }

    private void take(String templateId, byte @Nullable [] value) {
        Optional<DeclaredTemplate> declared = value == null ? Optional.empty() : declared(templateId, value);
        declared.ifPresentOrElse(known::put, () -> known.remove(templateId));
    }

    private Optional<DeclaredTemplate> declared(String templateId, byte[] value) {
        try {
            ReplyTemplate template = registry.ask("the schema of a template", () -> read(value));
            if (!templateId.equals(template.getTemplateId())) {
                unreadable("its key is not its templateId");
                return Optional.empty();
            }
            return DeclaredTemplate.of(template, sketcher, true);
        } catch (IOException | RestClientException | RuntimeException e) {
            if (e instanceof RegistryUnavailableException unavailable) {
                throw unavailable;
            }
            // Never the message: it may quote the text.
            unreadable(e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private ReplyTemplate read(byte[] value) throws IOException, RestClientException {
        try {
            return deserializer.deserialize(topic, value);
        } catch (SerializationException e) {
            RegistryCalls.rethrowUnavailable(e);
            throw e;
        }
    }

    private void unreadable(String why) {
        meters.unreadableTemplate();
        LOG.warn("event=template-unreadable topic={} why={}", topic, why);
    }
}
