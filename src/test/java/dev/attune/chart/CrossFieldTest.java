package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.attune.config.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that do not go together are refused, and the message says what to do. */
class CrossFieldTest {
    private static final String HEAD = "The values of Attune's chart do not go together:";

    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments("minimal", "kafka: {bootstrapServers: ''}", "kafka.bootstrapServers is not set"),
                arguments("minimal", "registry: {url: ''}", "registry.url is not set"),
                arguments(
                        "minimal",
                        "{existingConfigMap: mine, settings: {target.chat: 45s}}",
                        "existingConfigMap replaces"),
                arguments(
                        "minimal",
                        "kafka: {standbyReplicas: 1}",
                        "kafka.standbyReplicas=1 needs more than 1 pods (replicaCount=1)"),
                arguments("keda", "kafka: {standbyReplicas: 2}", "(autoscaling.keda.minReplicas=2)"),
                arguments("minimal", "{replicaCount: 5, kafka: {partitions: 2}}", "more threads than the 4 tasks"),
                arguments(
                        "minimal",
                        "{replicaCount: 2, kafka: {partitions: 3, streamThreads: 4}}",
                        "more threads than the 6 tasks"),
                arguments("keda", "autoscaling: {keda: {maxReplicas: 25}}", "autoscaling.keda.maxReplicas=25 pods"),
                arguments(
                        "keda", "autoscaling: {keda: {maxReplicas: 1}}", "is less than autoscaling.keda.minReplicas=2"),
                arguments("keda", "autoscaling: {keda: {authenticationRef: ''}}", "name a TriggerAuthentication"),
                arguments(
                        "bare",
                        "autoscaling: {keda: {enabled: true}}",
                        "KEDA asks the brokers itself: set kafka.bootstrapServers"),
                arguments("minimal", "terminationGracePeriodSeconds: 20", "must be more than 20"),
                arguments(
                        "minimal",
                        "{terminationGracePeriodSeconds: 30, lifecycle: {preStop: {sleep: {seconds: 15}}}}",
                        "must be more than 35"),
                arguments("minimal", "java: {maxRAMPercentage: 90}", "Raise resources.limits.memory or lower the heap"),
                arguments(
                        "minimal", "java: {extraOptions: -Xmx2800m}", "-Xmx2800m in java.extraOptions takes 2800 MiB"),
                arguments("minimal", "java: {extraOptions: -Xmx3g}", "takes 3072 MiB"),
                arguments("minimal", "resources: {limits: {memory: 700M}}", "is 667 MiB"),
                arguments("minimal", "resources: {limits: {memory: null}}", "resources.limits.memory is not set"),
                arguments("minimal", "podDisruptionBudget: {minAvailable: 1}", "are both set"),
                arguments("minimal", "podDisruptionBudget: {maxUnavailable: ''}", "are both empty"),
                arguments(
                        "minimal",
                        "kafka: {securityProtocol: SASL_SSL}",
                        "needs a login: name its secret in kafka.sasl.existingSecret"),
                arguments("minimal", "kafka: {sasl: {existingSecret: login}}", "uses no login: set it to SASL_SSL"),
                arguments("minimal", "kafka: {tls: {caSecret: ca}}", "uses no TLS: set it to SSL or SASL_SSL"),
                arguments(
                        "oauth",
                        "kafka: {sasl: {oauth: {tokenEndpointUrl: ''}}}",
                        "needs kafka.sasl.oauth.tokenEndpointUrl"),
                arguments(
                        "tls-sasl", "kafka: {sasl: {username: 'a\"b'}}", "kafka.sasl.username holds a quotation mark"),
                arguments(
                        "minimal",
                        "kafka: {securityProtocol: SSL, config: {sasl.jaas.config: '${file:/a}'}}",
                        "sasl.jaas.config is set, but"),
                arguments(
                        "minimal",
                        "registry: {auth: {type: basic}}",
                        "needs a login: name its secret in registry.auth.existingSecret"),
                arguments(
                        "minimal",
                        "registry: {auth: {existingSecret: login}}",
                        "registry.auth.type=none does not log in"),
                arguments("minimal", "registry: {tls: {caSecret: ca}}", "registry.url is not https"),
                arguments("minimal", "registry: {url: 'http://me:mine@registry:8081'}", "registry.url holds a login"),
                arguments("minimal", "kafka: {config: {group.protocol: streams}}", "set kafka.staticMembership=false"),
                arguments("minimal", "kafka: {config: {num.stream.threads: 4}}", "is set by kafka.streamThreads"),
                arguments(
                        "tls-sasl",
                        "kafka: {config: {sasl.jaas.config: '${file:/a}'}}",
                        "sasl.jaas.config is also set by the values of kafka"),
                arguments(
                        "tls-sasl",
                        "kafka: {config: {ssl.truststore.location: /a}}",
                        "ssl.truststore.location is also set by the values of kafka"),
                arguments(
                        "tls-sasl",
                        "registry: {config: {basic.auth.user.info: '${file:/a}'}}",
                        "basic.auth.user.info is also set by the values of registry"),
                arguments(
                        "minimal",
                        "settings: {privacy.agent-ids: pseudonym, privacy.agent-key: 'c2VjcmV0'}",
                        "settings: privacy.agent-key would put a secret into a ConfigMap"),
                arguments(
                        "minimal",
                        "kafka: {config: {ssl.truststore.password: open}}",
                        "would put a secret into a ConfigMap"),
                arguments(
                        "minimal",
                        "registry: {config: {bearer.auth.token: open}}",
                        "would put a secret into a ConfigMap"),
                arguments(
                        "minimal",
                        "kafka: {securityProtocol: SASL_SSL, config: {sasl.jaas.config: 'a required username=\"${file:/a}\" password=\"open\";'}}",
                        "would put a secret into a ConfigMap"),
                arguments(
                        "minimal",
                        "extraEnv: [{name: ATTUNE_HTTP_PORT, value: '9090'}]",
                        "ATTUNE_HTTP_PORT is decided by the chart. Use http.port"),
                arguments(
                        "minimal",
                        "kafka: {config: {main.consumer.group.instance.id: same-for-all}}",
                        "is set by kafka.staticMembership"),
                arguments(
                        "minimal",
                        "extraEnv: [{name: ATTUNE_KAFKA_SSL_KEY_PASSWORD, value: open}]",
                        "would put a secret into the StatefulSet"),
                arguments(
                        "minimal",
                        "commonLabels: {app.kubernetes.io/name: other}",
                        "must not have app.kubernetes.io/name"),
                arguments(
                        "minimal",
                        "podLabels: {app.kubernetes.io/component: other}",
                        "must not have app.kubernetes.io/component"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_contradiction_is_refused(String example, String over, String message) {
        assertThat(chart.render(Chart.example(example, over)).refusal())
                .contains(HEAD)
                .contains(message);
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                arguments("minimal", "{replicaCount: 2, kafka: {standbyReplicas: 1}}"),
                arguments("minimal", "{replicaCount: 4, kafka: {partitions: 2}}"),
                arguments("minimal", "terminationGracePeriodSeconds: 21"),
                arguments("minimal", "replicaCount: 0"),
                arguments("minimal", "{java: {extraOptions: -Xmx2600m}}"),
                arguments("minimal", "{java: {extraOptions: -Xmx1g}, resources: {limits: {memory: null}}}"),
                arguments("minimal", "podDisruptionBudget: {maxUnavailable: '', minAvailable: 50%}"),
                arguments("minimal", "kafka: {config: {group.protocol: streams}, staticMembership: false}"),
                arguments("minimal", "kafka: {securityProtocol: SASL_SSL, config: {sasl.jaas.config: '${file:/a}'}}"),
                arguments(
                        "minimal",
                        "kafka: {securityProtocol: SASL_SSL, config: {sasl.jaas.config: 'a required username=\"u\" password=\"${file:/a}\";'}}"),
                arguments("minimal", "registry: {config: {basic.auth.credentials.source: URL}}"),
                arguments("minimal", "extraEnv: [{name: ATTUNE_KAFKA_CLIENT_RACK, value: a}]"),
                arguments("minimal", "extraEnv: [{name: ATTUNE_KAFKA_SSL_KEY_PASSWORD, value: '${file:/a}'}]"));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void what_goes_together_is_taken(String example, String over) {
        assertThat(chart.render(Chart.example(example, over)).refusal()).isNull();
    }

    @Test
    void all_problems_are_said_at_once() {
        String refusal = chart.render(Chart.parse("{terminationGracePeriodSeconds: 5, java: {maxRAMPercentage: 90}}"))
                .refusal();

        assertThat(refusal)
                .contains("bootstrapServers", "registry.url", "terminationGracePeriodSeconds", "memory limit");
    }

    @Test
    void every_protected_key_is_refused_with_the_reason_of_the_service() {
        JsonNode keys = Chart.read(ChartDocuments.PROTECTED_KEYS);
        keys.properties()
                .forEach(part -> part.getValue().properties().forEach(entry -> {
                    String refusal = chart.render(Chart.merge(
                                    Chart.example("minimal"),
                                    ValuesSchema.only(
                                            List.of(part.getKey(), "config", entry.getKey()),
                                            JsonNodeFactory.instance.textNode("x"))))
                            .refusal();

                    assertThat(refusal)
                            .contains(part.getKey() + ".config: " + entry.getKey() + " cannot be set: "
                                    + entry.getValue().asText());
                }));
        assertThat(keys.at("/kafka")).hasSizeGreaterThan(30);
    }

    @Test
    void a_protected_key_is_refused_for_one_client_too() {
        for (String prefix : List.of(
                "main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.")) {
            assertThat(chart.render(Chart.example("minimal", "kafka: {config: {" + prefix + "isolation.level: x}}"))
                            .refusal())
                    .contains(prefix + "isolation.level cannot be set");
        }
    }

    /** The words for secrets stand in the service and, as templates cannot call it, in the chart. */
    @Test
    void what_the_service_masks_the_chart_does_not_take_literally() {
        Set<String> names = new TreeSet<>(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        names.addAll(List.of("ssl.key.pem", "some.private.key", "some.api.key", "some.apikey", "some.token.url"));
        // What ends with ".source" says where a login comes from.
        List<String> secrets = names.stream()
                .filter(name -> !Secrets.masked(name, "x").equals("x") && !name.endsWith(".source"))
                .toList();

        assertThat(secrets).hasSizeGreaterThan(8);
        for (String name : secrets) {
            assertThat(with(name)).as(name).contains("would put a secret into a ConfigMap");
        }
    }

    @Test
    void what_the_service_does_not_mask_is_taken() {
        for (String name :
                List.of("max.poll.records", "sasl.oauthbearer.token.endpoint.url", "ssl.truststore.location")) {
            assertThat(with(name)).as(name).isNull();
        }
    }

    private @Nullable String with(String kafkaProperty) {
        JsonNode value = JsonNodeFactory.instance.textNode("x");
        return chart.render(Chart.merge(
                        Chart.example("minimal"), ValuesSchema.only(List.of("kafka", "config", kafkaProperty), value)))
                .refusal();
    }
}
