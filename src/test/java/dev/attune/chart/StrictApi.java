package dev.attune.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads manifests as strictly as the API server with field validation: unknown fields and wrong types are errors. */
final class StrictApi {
    private interface Check {
        void accept(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Check> BUILT_IN = Map.of(
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "v1 Pod", V1Pod::validateJsonElement,
            "batch/v1 Job", V1Job::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    /**
     * Fields of custom resources that the chart uses, from their definitions: prometheus-operator 0.80 and KEDA 2.16.
     * A field that is not here is a slip, or has to be added.
     */
    private static final Map<String, Set<String>> CUSTOM = Map.of(
            "monitoring.coreos.com/v1 ServiceMonitor",
            Set.of("selector.matchLabels", "namespaceSelector.matchNames", "endpoints"),
            "monitoring.coreos.com/v1 PrometheusRule",
            Set.of("groups"),
            "keda.sh/v1alpha1 ScaledObject",
            Set.of(
                    "scaleTargetRef.apiVersion",
                    "scaleTargetRef.kind",
                    "scaleTargetRef.name",
                    "minReplicaCount",
                    "maxReplicaCount",
                    "pollingInterval",
                    "advanced.horizontalPodAutoscalerConfig.behavior.scaleUp.policies",
                    "advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.stabilizationWindowSeconds",
                    "advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.policies",
                    "triggers"));

    private static final Map<String, Set<String>> CUSTOM_ITEMS = Map.of(
            "endpoints", Set.of("port", "path", "interval", "scrapeTimeout", "relabelings", "metricRelabelings"),
            "groups", Set.of("name", "rules"),
            "rules", Set.of("alert", "expr", "for", "labels", "annotations"),
            "triggers", Set.of("type", "metadata", "authenticationRef"),
            "policies", Set.of("type", "value", "periodSeconds"));

    private StrictApi() {}

    /** What is wrong with a manifest; empty if nothing. */
    static List<String> problems(JsonNode manifest) {
        String type =
                manifest.at("/apiVersion").asText() + " " + manifest.at("/kind").asText();
        List<String> problems = new ArrayList<>();
        Check check = BUILT_IN.get(type);
        if (check != null) {
            try {
                check.accept(JsonParser.parseString(manifest.toString()));
            } catch (IOException | RuntimeException e) {
                problems.add(type + ": " + e.getMessage());
            }
        } else if (CUSTOM.containsKey(type)) {
            custom(type, manifest, problems);
        } else {
            problems.add(type + " is of no known type");
        }
        return problems;
    }

    private static void custom(String type, JsonNode manifest, List<String> problems) {
        Set<String> fields = new TreeSet<>();
        fields(manifest.at("/spec"), "", fields, problems);
        fields.removeAll(CUSTOM.get(type));
        fields.forEach(field -> problems.add(type + " has no field spec." + field));
        Set<String> around = new TreeSet<>();
        manifest.fieldNames().forEachRemaining(around::add);
        around.removeAll(Set.of("apiVersion", "kind", "metadata", "spec"));
        around.forEach(field -> problems.add(type + " has no field " + field));
    }

    private static void fields(JsonNode node, String path, Set<String> fields, List<String> problems) {
        node.properties().forEach(entry -> {
            String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            boolean free = Set.of("matchLabels").contains(entry.getKey());
            if (entry.getValue().isObject() && !free) {
                fields(entry.getValue(), below, fields, problems);
            } else {
                fields.add(below);
                items(entry.getKey(), entry.getValue(), problems);
            }
        });
    }

    private static void items(String name, JsonNode list, List<String> problems) {
        Set<String> known = CUSTOM_ITEMS.get(name);
        if (known == null) {
            return;
        }
        if (!list.isArray() || list.isEmpty()) {
            problems.add(name + " is no list, or an empty one");
        }
        for (JsonNode item : list) {
            item.properties().forEach(entry -> {
                if (!known.contains(entry.getKey())) {
                    problems.add(name + " have no field " + entry.getKey());
                }
                items(entry.getKey(), entry.getValue(), problems);
            });
        }
    }
}
