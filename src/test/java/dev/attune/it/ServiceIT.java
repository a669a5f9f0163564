package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.runtime.Registry;
import dev.attune.runtime.SchemaAdmin;
import dev.attune.runtime.Service;
import dev.attune.runtime.StartException;
import dev.attune.runtime.TopicAdmin;
import dev.attune.topology.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
    @TempDir
    static Path directory;

    private static LocalBroker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new LocalBroker(directory.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    private static Settings settings(String name) {
        return SettingsLoader.defaults(Map.of(
                "application.id",
                name,
                "kafka.bootstrap.servers",
                broker.servers(),
                "registry.url",
                "mock://" + name,
                "state.dir",
                directory.resolve(name).toString(),
                "sentiment.engine",
                "none",
                "topics.chat.events",
                name + ".chat",
                "http.port",
                "0"));
    }

    private static HttpResponse<String> get(Service service, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + service.httpPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void withoutTopicsAndSchemasTheStartSaysWhatToDo() {
        Settings settings = settings("bare");

        StartException refusal =
                catchThrowableOfType(StartException.class, () -> Service.start(settings, Service.Options.production()));

        assertThat(refusal.problems())
                .anySatisfy(line -> assertThat(line).contains("bare.chat", "attune topics create"))
                .anySatisfy(line -> assertThat(line).contains("is not registered", "--schemas"));
    }

    @Test
    void aServiceStartsAnswersAndEndsCleanly() throws Exception {
        Settings settings = settings("whole");
        try (TopicAdmin topics = new TopicAdmin(settings)) {
            topics.create(Optional.of(2), Optional.of((short) 1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topics.differences()).isEmpty());
        }
        assertThat(new SchemaAdmin(settings, Registry.client(settings)).register())
                .hasSizeGreaterThanOrEqualTo(Topics.descriptions(settings).size());

        try (Service service = Service.start(settings, Service.Options.production())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(get(service, "/ready").statusCode()).isEqualTo(200));

            assertThat(get(service, "/live").statusCode()).isEqualTo(200);
            assertThat(get(service, "/status").body())
                    .contains("\"state\" : \"RUNNING\"", "\"records\"", "\"threads\"");
            String metrics = get(service, "/metrics").body();
            assertThat(metrics).contains("kafka_stream_client_state", "attune_records_read_total", "jvm_memory_used");
            service.close();
            assertThat(service.awaitExit()).isZero();
        }
    }
}
