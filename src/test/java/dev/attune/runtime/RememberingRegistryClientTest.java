package dev.attune.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.demo.EmbeddedRegistry;
import dev.attune.schema.AgentScore;
import dev.attune.schema.EnrichedEvent;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingRegistryClientTest {
    private static final String SUBJECT = "scores-value";

    @Test
    void a_known_schema_is_answered_without_the_registry_whatever_it_is_wrapped_in() throws Exception {
        try (RememberingRegistryClient client = clientOfARegistryThatHasGone()) {
            assertThat(client.getId(SUBJECT, new AvroSchema(AgentScore.getClassSchema()), false))
                    .isEqualTo(client.getId(SUBJECT, new AvroSchema(AgentScore.getClassSchema()), false));
            assertThat(client.getSchemaBySubjectAndId(SUBJECT, 1).name()).endsWith("AgentScore");
        }
    }

    @Test
    void another_schema_and_another_subject_are_asked_for() throws Exception {
        try (RememberingRegistryClient client = clientOfARegistryThatHasGone()) {
            assertThatThrownBy(() -> client.getId(SUBJECT, new AvroSchema(EnrichedEvent.getClassSchema()), false))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.getId("other-value", new AvroSchema(AgentScore.getClassSchema()), false))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void no_is_not_remembered() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start();
                RememberingRegistryClient client = client(registry)) {
            AvroSchema schema = new AvroSchema(AgentScore.getClassSchema());
            assertThatThrownBy(() -> client.getId(SUBJECT, schema, false)).isInstanceOf(RestClientException.class);

            client.register(SUBJECT, schema);

            assertThat(client.getId(SUBJECT, schema, false)).isPositive();
        }
    }

    /** A client that has asked for one schema, of a registry that then ended. */
    private static RememberingRegistryClient clientOfARegistryThatHasGone() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start()) {
            RememberingRegistryClient client = client(registry);
            AvroSchema schema = new AvroSchema(AgentScore.getClassSchema());
            client.register(SUBJECT, schema);
            int id = client.getId(SUBJECT, schema, false);
            client.getSchemaBySubjectAndId(SUBJECT, id);
            return client;
        }
    }

    private static RememberingRegistryClient client(EmbeddedRegistry registry) {
        return new RememberingRegistryClient(List.of(registry.url()), 10, Map.of());
    }
}
