package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.topology.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The public schemas in the registry: whether they are there, and registering them. */
public final class SchemaAdmin {
    private static final int NOT_FOUND = 404;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;

    private final Settings settings;
    private final SchemaRegistryClient registry;

    public SchemaAdmin(Settings settings, SchemaRegistryClient registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /**
     * Everything about the schemas that is not as it should be, one line each.
     *
     * @param inputs whether input topics count too: producers may register theirs later
     */
    public List<String> differences(boolean inputs) {
        List<String> problems = new ArrayList<>();
        for (Topics.Description topic : Topics.descriptions(settings)) {
            if (topic.input() && !inputs && !topic.compact()) {
                continue;
            }
            AvroSchema schema = Registry.published(topic.valueSchema());
            try {
                registry.getId(Registry.subject(topic.name()), schema);
            } catch (RestClientException e) {
                if (!isMissing(e)) {
                    return List.of(unreachable(describe(e)));
                }
                problems.add("The schema of " + schema.name() + " is not registered for "
                        + Registry.subject(topic.name()) + ": run `attune topics create --schemas`.");
            } catch (IOException e) {
                return List.of(unreachable(e.getClass().getSimpleName()));
            }
        }
        return problems;
    }

    /**
     * Registers all schemas and sets how they may evolve. Events come from programs we do not know, so a new version
     * of ours must read what they write (BACKWARD); what we publish must be readable by old and new consumers (FULL).
     *
     * @return what was done or could not be done, one line each
     * @throws StartException if a schema cannot be registered
     */
    public List<String> register() {
        List<String> done = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Topics.Description topic : Topics.descriptions(settings)) {
            String subject = Registry.subject(topic.name());
            try {
                int id = registry.register(subject, Registry.published(topic.valueSchema()));
                done.add("registered " + subject + " as " + id);
            } catch (RestClientException e) {
                problems.add("The schema for " + subject + " cannot be registered (" + describe(e) + ").");
                continue;
            } catch (IOException e) {
                throw new StartException(List.of(unreachable(e.getClass().getSimpleName())));
            }
            String level = topic.input() ? "BACKWARD" : "FULL";
            try {
                registry.updateCompatibility(subject, level);
            } catch (RestClientException | IOException e) {
                // Some registries leave this to their administrator; the schema is there all the same.
                done.add("compatibility of " + subject + " could not be set to " + level);
            }
        }
        if (!problems.isEmpty()) {
            throw new StartException(problems);
        }
        return done;
    }

    private static boolean isMissing(RestClientException e) {
        return e.getStatus() == NOT_FOUND
                || e.getErrorCode() == SUBJECT_NOT_FOUND
                || e.getErrorCode() == SCHEMA_NOT_FOUND;
    }

    private static String describe(RestClientException e) {
        return String.format(Locale.ROOT, "status %d, code %d", e.getStatus(), e.getErrorCode());
    }

    private static String unreachable(String why) {
        return "The schema registry cannot be asked (" + why + "): check registry.url and the registry.";
    }
}
