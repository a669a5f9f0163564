package dev.attune.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attune.config.Settings.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpEndpointsTest {
    private final FakeInstance instance = new FakeInstance();
    private final HttpEndpoints endpoints = HttpEndpoints.start(new HttpSettings("127.0.0.1", 0), instance);

    private static final class FakeInstance implements Instance {
        private volatile boolean ready = true;
        private volatile boolean broken;

        @Override
        public Verdict live() {
            return new Verdict(true, "state RUNNING");
        }

        @Override
        public Verdict ready() {
            return new Verdict(ready, ready ? "state RUNNING" : "state REBALANCING");
        }

        @Override
        public Map<String, Object> status() {
            if (broken) {
                throw new IllegalStateException("inner words");
            }
            return Map.of("state", "RUNNING", "live", live(), "records", Map.of("read", 3L));
        }

        @Override
        public String metrics() {
            return "attune_scores_emitted_total 1.0\n";
        }
    }

    @AfterEach
    void close() {
        endpoints.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoints.port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void aGoodVerdictIs200() throws Exception {
        HttpResponse<String> answer = get("/live");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("reason").asText()).isEqualTo("state RUNNING");
    }

    @Test
    void aBadVerdictIs503WithItsReason() throws Exception {
        instance.ready = false;

        HttpResponse<String> answer = get("/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("ok").asBoolean()).isFalse();
        assertThat(json(answer).get("reason").asText()).isEqualTo("state REBALANCING");
    }

    @Test
    void statusIsJson() throws Exception {
        HttpResponse<String> answer = get("/status");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(answer).at("/records/read").asLong()).isEqualTo(3);
        assertThat(json(answer).at("/live/ok").asBoolean()).isTrue();
    }

    @Test
    void metricsArePrometheusText() throws Exception {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.body()).isEqualTo("attune_scores_emitted_total 1.0\n");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("version=0.0.4");
    }

    @Test
    void anErrorSaysNothingOfTheInside() throws Exception {
        instance.broken = true;

        HttpResponse<String> answer = get("/status");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("inner words");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void otherPathsAreNotFound() throws Exception {
        assertThat(get("/admin").statusCode()).isEqualTo(404);
    }

    @Test
    void aTakenPortIsSaidClearly() {
        assertThatThrownBy(() -> HttpEndpoints.start(new HttpSettings("127.0.0.1", endpoints.port()), instance))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("http.port");
    }
}
