package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.attune.config.EffectiveSetting;
import dev.attune.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip in a value is found before anything is installed. */
class ValuesSchemaTest {
    /** Maps whose keys nobody can list, and why. */
    private static final Set<String> FREE = Set.of(
            // Shared between the charts of a parent chart.
            "global",
            // Properties of Kafka's and Confluent's clients and their plugins; the service and _validate.tpl look at
            // them.
            "kafka.config",
            "registry.config",
            "autoscaling.keda.triggerMetadata",
            // Labels and annotations.
            "commonLabels",
            "commonAnnotations",
            "statefulSetAnnotations",
            "podAnnotations",
            "podLabels",
            "nodeSelector",
            "persistence.annotations",
            "serviceAccount.annotations",
            "service.annotations",
            "headlessService.annotations",
            "topicProvisioning.podAnnotations",
            "metrics.serviceMonitor.labels",
            "metrics.prometheusRule.labels",
            "metrics.prometheusRule.alertLabels",
            "metrics.dashboards.labels",
            "metrics.dashboards.annotations",
            // Parts of Kubernetes' API, passed on as they are: the API server knows them better, and more of them.
            "lifecycle",
            "affinity",
            "dnsConfig",
            "podSecurityContext",
            "securityContext",
            "resources.requests",
            "resources.limits",
            "resources.claims.[]",
            "topicProvisioning.resources.requests",
            "topicProvisioning.resources.limits",
            "topicProvisioning.resources.claims.[]",
            "probes.startup.custom",
            "probes.liveness.custom",
            "probes.readiness.custom",
            "tolerations.[]",
            "topologySpreadConstraints.[]",
            "hostAliases.[]",
            "networkPolicy.ingressFrom.[]",
            "networkPolicy.egress.[]",
            "metrics.serviceMonitor.relabelings.[]",
            "metrics.serviceMonitor.metricRelabelings.[]",
            "extraEnv.[].valueFrom",
            "extraEnvFrom.[]",
            "extraVolumes.[]",
            "extraVolumeMounts.[]",
            "initContainers.[]",
            "sidecars.[]",
            "extraObjects.[]");

    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
    }

    static List<ValuesSchema.Place> closed() {
        return ValuesSchema.all().stream().filter(ValuesSchemaTest::isClosed).toList();
    }

    private static boolean isMap(ValuesSchema.Place place) {
        return place.schema().path("type").toString().contains("object");
    }

    private static boolean isClosed(ValuesSchema.Place place) {
        return place.schema().path("additionalProperties").equals(BooleanNode.FALSE);
    }

    @Test
    void every_map_is_closed_unless_there_is_a_reason() {
        assertThat(ValuesSchema.all().stream()
                        .filter(ValuesSchemaTest::isMap)
                        .filter(place -> !isClosed(place))
                        .map(ValuesSchema.Place::name))
                .containsExactlyInAnyOrderElementsOf(FREE);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void an_unknown_key_is_refused(ValuesSchema.Place place) {
        JsonNode slip = place.schema().has("required")
                ? Chart.parse("{name: a, replicsCount: 1}")
                : Chart.parse("{replicsCount: 1}");
        ObjectNode values = Chart.merge(Chart.example("minimal"), ValuesSchema.only(place.path(), slip));

        assertThat(chart.render(values).refusal())
                .contains(Chart.AGAINST_THE_SCHEMA)
                .contains("additional properties 'replicsCount' not allowed");
    }

    @Test
    void every_value_is_described() {
        assertThat(ValuesSchema.all().stream()
                        .filter(place -> !place.path().isEmpty())
                        .filter(place ->
                                !place.path().get(place.path().size() - 1).equals(ValuesSchema.ITEM))
                        .filter(place ->
                                place.schema().path("description").asText().length() < 8)
                        .map(ValuesSchema.Place::name))
                .isEmpty();
    }

    @Test
    void every_setting_of_the_service_can_be_set() {
        Set<String> settings = new TreeSet<>();
        SettingsLoader.inspect(List.of()).effective().stream()
                .map(EffectiveSetting::key)
                .filter(key -> !ChartDocuments.DECIDED.contains(key))
                .forEach(settings::add);
        List<String> allowed = new ArrayList<>();
        ValuesSchema.root()
                .schema()
                .at("/properties/settings/properties")
                .fieldNames()
                .forEachRemaining(allowed::add);

        assertThat(settings).hasSizeGreaterThan(40);
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void the_defaults_have_every_value_of_the_schema() {
        JsonNode defaults = Chart.defaults();

        assertThat(ValuesSchema.leaves().stream()
                        .map(ValuesSchema.Place::path)
                        .filter(path ->
                                !path.get(0).equals("settings") && !path.get(0).equals("global"))
                        .filter(path ->
                                defaults.at("/" + String.join("/", path)).isMissingNode())
                        .map(path -> String.join(".", path)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "replicaCount, -1",
        "kafka.streamThreads, 0",
        "http.port, 80",
        "persistence.size, 10 gigabytes",
        "persistence.mountPath, relative",
        "metrics.serviceMonitor.interval, soon",
        "image.digest, latest",
        "applicationId, with blanks",
        "fullnameOverride, Upper",
        "kafka.securityProtocol, TLS",
        "kafka.sasl.oauth.tokenEndpointUrl, login.example.com",
        "settings.target/chat, one minute",
        "settings.ingest/max-bytes, 12",
        "settings.privacy/text, some",
        "settings.topics/templates, with blanks"
    })
    void a_value_out_of_range_is_refused(String path, String value) {
        List<String> keys = List.of(path.split("\\.", -1)).stream()
                .map(key -> key.replace('/', '.'))
                .toList();
        JsonNode node = value.matches("-?\\d+") ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);

        assertThat(chart.render(Chart.merge(Chart.example("minimal"), ValuesSchema.only(keys, node)))
                        .refusal())
                .contains(Chart.AGAINST_THE_SCHEMA);
    }
}
