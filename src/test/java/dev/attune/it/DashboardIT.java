package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.attune.deploy.Dashboard;
import dev.attune.runtime.Service;
import dev.attune.schema.ChatEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard of metrics that nobody reports shows nothing, and nobody notices. */
@ExtendWith(Cluster.Shared.class)
@Timeout(240)
class DashboardIT {
    @TempDir
    private Path directory;

    @Test
    void everyMetricOfTheDashboardIsReported(Cluster cluster) throws Exception {
        Installation installation =
                Installation.on(cluster, "dash.board", directory).create(1);

        try (Service service = Service.start(installation.settings(), Service.Options.production());
                Platform platform = new Platform(installation)) {
            Probe probe = Probe.of(service);
            probe.awaitCode("/ready", 200);
            for (ChatEvent event : new Chat("c").answeredBy("ana")) {
                platform.sendChat(Platform.bytes("c"), platform.serialize("chat.events", event));
            }
            // Counts a rejection, which has no series before.
            platform.sendChat(Platform.bytes("c"), Platform.bytes("no Avro"));

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(names(probe))
                            .containsAll(Dashboard.read().metrics()));
        }
    }

    @Test
    void theLagOfATopicIsReportedOnce(Cluster cluster) throws Exception {
        Installation installation =
                Installation.on(cluster, "one.lag", directory).create(1);

        try (Service service = Service.start(installation.settings(), Service.Options.production())) {
            Probe probe = Probe.of(service);
            probe.awaitCode("/ready", 200);

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(probe.status().path("lag").fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder(
                                "one.lag.chat.events", "one.lag.ticket.events", "one.lag-agent-updates-repartition");
                assertThat(topicsWithLag(probe))
                        .containsExactlyInAnyOrder(
                                "one.lag.chat.events",
                                "one.lag.ticket.events",
                                "one.lag.templates",
                                "one.lag-agent-updates-repartition");
            });
        }
    }

    private static Set<String> names(Probe probe) throws Exception {
        return probe.get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> topicsWithLag(Probe probe) throws Exception {
        return probe.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag{"))
                .map(line -> line.replaceAll(".*[,{]topic=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
    }
}
