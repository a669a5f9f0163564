package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What came of rendering: manifests, or why the values were refused. */
final class Rendering {
    private final @Nullable String text;
    private final @Nullable String refusal;
    private @Nullable List<JsonNode> manifests;

    private Rendering(@Nullable String text, @Nullable String refusal) {
        this.text = text;
        this.refusal = refusal;
    }

    static Rendering of(String text) {
        return new Rendering(text, null);
    }

    static Rendering refused(String why) {
        return new Rendering(null, why);
    }

    /** All manifests as they were rendered; null if the values were refused. */
    @Nullable
    String text() {
        return text;
    }

    /** Why the values were refused, or null. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /** All manifests. */
    List<JsonNode> manifests() {
        assertThat(refusal).isNull();
        if (manifests == null) {
            manifests = parsed();
        }
        return manifests;
    }

    private List<JsonNode> parsed() {
        return Splitter.on("\n---")
                .splitToStream("\n" + text)
                .map(Chart::parse)
                .filter(JsonNode::isObject)
                .toList();
    }

    /** The only manifest of a kind. */
    JsonNode only(String kind) {
        List<JsonNode> all = ofKind(kind);
        assertThat(all).as(kind).hasSize(1);
        return all.get(0);
    }

    List<JsonNode> ofKind(String kind) {
        return manifests().stream()
                .filter(manifest -> manifest.at("/kind").asText().equals(kind))
                .toList();
    }

    Optional<JsonNode> named(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
                .findFirst();
    }

    /** The service's container. */
    JsonNode container() {
        return only("StatefulSet").at("/spec/template/spec/containers/0");
    }

    /** A variable of the service's container; missing if there is none. */
    JsonNode variable(String name) {
        return StreamSupport.stream(container().at("/env").spliterator(), false)
                .filter(variable -> variable.at("/name").asText().equals(name))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** The settings as they are mounted. */
    String properties() {
        return named("ConfigMap", "demo-attune")
                .orElseThrow()
                .at("/data/attune.properties")
                .asText();
    }
}
