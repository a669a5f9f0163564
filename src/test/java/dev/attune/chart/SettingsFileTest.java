package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.attune.config.Settings;
import dev.attune.config.SettingsException;
import dev.attune.runtime.Registry;
import dev.attune.runtime.TopicAdmin;
import dev.attune.schema.Channel;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service takes the settings that the chart renders, and they say what the values said. */
class SettingsFileTest {
    // Clients want a name that can be resolved, and call nobody until they are asked something.
    private static final String HERE = "kafka: {bootstrapServers: '127.0.0.1:9'}";

    private static final String CANARY = "canary-in-a-secret";

    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
    }

    @TempDir
    private Path root;

    /** All examples but those whose ConfigMap the chart does not render, or whose pods sleep. */
    static List<String> rendered() {
        return Chart.examples().stream()
                .filter(name -> !Chart.example(name).has("existingConfigMap"))
                .filter(name -> !Chart.example(name).has("diagnosticMode"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void the_service_takes_the_settings_of_each_example(String example) throws IOException {
        Settings settings = load(Chart.example(example));

        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.run().stateDir()).isEqualTo(Path.of("/var/lib/attune/state"));
        assertThat(settings.kafka()).containsEntry("group.instance.id", "demo-attune-0");
    }

    @Test
    void settings_reach_the_service() throws IOException {
        Settings settings = load(Chart.example("production"));

        assertThat(settings.applicationId()).isEqualTo("support-scores");
        assertThat(settings.topics().chatEvents()).isEqualTo("support.chat");
        assertThat(settings.targets().byChannel()).containsEntry(Channel.CHAT, Duration.ofSeconds(45));
        assertThat(settings.calendars().byTeam()).containsOnlyKeys("default", "first line");
        assertThat(settings.privacy().text()).isEqualTo(Settings.TextMode.REDACTED);
        assertThat(settings.kafka())
                .containsEntry("num.stream.threads", "2")
                .containsEntry("num.standby.replicas", "1")
                .containsEntry("producer.linger.ms", "20");
        assertThat(settings.registry())
                .containsEntry("schema.registry.url", "http://registry-0:8081,http://registry-1:8081");
    }

    @Test
    void large_numbers_stay_whole() throws IOException {
        Settings settings = load(Chart.example("production"));

        assertThat(settings.ingest().maxBytes()).isEqualTo(4194304);
        assertThat(settings.kafka()).containsEntry("main.consumer.fetch.max.bytes", "52428800");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " begins with a blank",
                "ends with a blank ",
                "back\\slash \\n \\u0041",
                "two\nlines",
                "a\ttab",
                "# no comment",
                "! no comment",
                "a=b:c",
                "é ü – ✓",
                "\"quoted\" 'twice'",
                "{{ no.template }}",
                "%s $1"
            })
    void any_text_arrives_as_it_was_given(String text) throws IOException {
        ObjectNode values = Chart.merge(
                Chart.example("minimal"),
                ValuesSchema.only(List.of("kafka", "config", "client.id"), TextNode.valueOf(text)));

        // The loader strips what follows a reference to a file only; other values arrive as they are.
        assertThat(load(values).kafka()).containsEntry("client.id", text);
    }

    @Test
    void without_static_membership_a_pod_has_no_name_in_the_group() throws IOException {
        assertThat(load(Chart.example("minimal", "kafka: {staticMembership: false}"))
                        .kafka())
                .doesNotContainKey("group.instance.id");
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void secrets_are_files_and_stand_in_no_manifest(String example) throws IOException {
        Rendering rendering = chart.render(Chart.example(example));
        MountedFiles.of(rendering, root, (secret, key) -> CANARY).load();

        assertThat(rendering.text()).doesNotContain(CANARY).doesNotContain("secretKeyRef");
        assertThat(rendering.ofKind("Secret")).isEmpty();
    }

    @Test
    void login_and_tls_are_what_the_clients_of_kafka_and_registry_understand() throws Exception {
        Certificates certificates = Certificates.make(root);
        Rendering rendering = chart.render(Chart.example("tls-sasl", HERE));
        Map<String, String> contents = Map.of(
                "attune-kafka-user username",
                "attune",
                "attune-kafka-user password",
                CANARY,
                "kafka-cluster-ca ca.crt",
                certificates.certificate(),
                "attune-kafka-client tls.crt",
                certificates.certificate(),
                "attune-kafka-client tls.key",
                certificates.privateKey(CANARY),
                "attune-kafka-client tls.password",
                CANARY,
                "attune-registry-user username",
                "reader",
                "attune-registry-user password",
                CANARY,
                "registry-ca ca.crt",
                certificates.certificate(),
                "attune-registry-client tls.crt",
                certificates.certificate());
        Map<String, String> all = new HashMap<>(contents);
        all.put("attune-registry-client tls.key", certificates.privateKey());
        Settings settings = MountedFiles.of(rendering, root, (secret, key) -> all.get(secret + " " + key))
                .load();

        assertThat(settings.kafka().get("sasl.jaas.config"))
                .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required username=\"attune\""
                        + " password=\"" + CANARY + "\";");
        assertThat(settings.registry()).containsEntry("basic.auth.user.info", "reader:" + CANARY);
        // They read certificates, key and login when they are made, and nobody is called.
        try (TopicAdmin broker = new TopicAdmin(settings);
                SchemaRegistryClient registry = Registry.client(settings)) {
            assertThat(broker).isNotNull();
            assertThat(registry).isNotNull();
        }
    }

    @Test
    void names_in_certificates_need_not_fit_where_that_is_wanted() throws IOException {
        assertThat(load(Chart.example("tls-sasl", "kafka: {tls: {verifyHostname: false}}"))
                        .kafka())
                .containsEntry("ssl.endpoint.identification.algorithm", "");
    }

    @Test
    void a_key_that_is_no_key_is_found_by_the_client() throws IOException, GeneralSecurityException {
        Rendering rendering = chart.render(Chart.example("tls-sasl", HERE));
        Settings settings =
                MountedFiles.of(rendering, root, (secret, key) -> CANARY).load();

        assertThatThrownBy(() -> new TopicAdmin(settings)).rootCause().hasMessageContaining("PEM");
    }

    @Test
    void a_token_is_read_from_a_file() throws IOException {
        Path token = root.resolve("token");
        Files.writeString(token, jwt());
        Rendering rendering = chart.render(Chart.example("oauth", """
                kafka: {bootstrapServers: '127.0.0.1:9', sasl: {existingSecret: '', oauth: {tokenEndpointUrl: 'file://TOKEN', scope: ''}}}
                """.replace("TOKEN", token.toString())));
        Settings settings =
                MountedFiles.of(rendering, root, (secret, key) -> CANARY).load();
        Map<String, String> properties = systemProperties(rendering);

        assertThatThrownBy(() -> new TopicAdmin(settings)).rootCause().hasMessageContaining("allowed");
        assertThat(properties).hasSize(2);
        try {
            properties.forEach(System::setProperty);
            new TopicAdmin(settings).close();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void tokens_are_asked_for_with_id_and_secret() throws IOException {
        Rendering rendering = chart.render(Chart.example("oauth"));
        Settings settings = MountedFiles.of(rendering, root, (secret, key) -> secret + "/" + key)
                .load();

        assertThat(settings.kafka().get("sasl.jaas.config"))
                .contains(
                        "clientId=\"attune-oauth-client/client-id\" clientSecret=\"attune-oauth-client/client-secret\"");
        assertThat(settings.registry()).containsEntry("bearer.auth.token", "attune-registry-token/token");
        assertThat(systemProperties(rendering).values()).containsExactly("https://login.example.com/oauth2/token");
    }

    @Test
    void a_whole_login_comes_from_the_secret() throws IOException {
        Rendering rendering = chart.render(Chart.example("tls-sasl", "kafka: {sasl: {jaasConfigKey: jaas}}"));
        Settings settings = MountedFiles.of(rendering, root, (secret, key) -> secret + "/" + key)
                .load();

        assertThat(settings.kafka()).containsEntry("sasl.jaas.config", "attune-kafka-user/jaas");
    }

    @Test
    void a_file_that_is_not_mounted_is_found() {
        Rendering rendering = chart.render(
                Chart.example("minimal", "kafka: {config: {ssl.key.password: '${file:/etc/attune-secrets/none}'}}"));

        assertThatThrownBy(() -> MountedFiles.of(rendering, root, (secret, key) -> CANARY)
                        .load())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("/etc/attune-secrets/none");
    }

    @Test
    void a_config_map_of_ones_own_cannot_contradict_the_pod() {
        Rendering rendering = chart.render(Chart.example("bare"));

        assertThat(rendering.ofKind("ConfigMap")).isEmpty();
        assertThat(rendering.only("StatefulSet").toString()).contains("\"name\":\"attune-settings\"");
        assertThat(rendering.container().at("/args").toString())
                .contains("http.host=0.0.0.0", "http.port=8080", "state.dir=/var/lib/attune/state");
    }

    @Test
    void keda_asks_for_the_topics_of_the_service() throws IOException {
        ObjectNode values =
                Chart.example("keda", "{applicationId: scores, settings: {topics.chat.events: support.chat}}");
        Settings settings = load(values);
        List<String> topics = chart.render(values).only("ScaledObject").findValuesAsText("topic");

        assertThat(topics)
                .containsExactly(
                        settings.topics().chatEvents(),
                        settings.topics().ticketEvents(),
                        settings.applicationId() + "-agent-updates-repartition");
        assertThat(Chart.text(Chart.HOME.resolve("src/test/resources/topology.txt")))
                .contains("agent-updates-repartition");
    }

    private Settings load(JsonNode values) throws IOException {
        return MountedFiles.of(chart.render(values), root, (secret, key) -> CANARY)
                .load();
    }

    private static Map<String, String> systemProperties(Rendering rendering) {
        Map<String, String> properties = new HashMap<>();
        Matcher options = Pattern.compile("-D([^= ]+)=(\\S+)")
                .matcher(rendering.variable("ATTUNE_JAVA_OPTS").at("/value").asText());
        while (options.find()) {
            properties.put(options.group(1), options.group(2));
        }
        return properties;
    }

    /** Well-formed, and that is all a client looks at. It does not expire during a test. */
    private static String jwt() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String head = encoder.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String claims =
                encoder.encodeToString("{\"sub\":\"attune\",\"iat\":1700000000,\"exp\":4100000000,\"scope\":\"kafka\"}"
                        .getBytes(StandardCharsets.UTF_8));
        return head + "." + claims + "." + encoder.encodeToString(new byte[] {1});
    }
}
