package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.demo.EmbeddedRegistry;
import dev.attune.runtime.Service;
import dev.attune.runtime.StartException;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.EnrichedEvent;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Start, probes and end of an instance; and what it does without its registry. */
@ExtendWith(Cluster.Shared.class)
@Timeout(240)
class ServiceIT {
    @TempDir
    private Path directory;

    private static Service start(Installation installation) {
        return Service.start(installation.settings(), Service.Options.production());
    }

    @Test
    void withoutTopicsAndSchemasTheStartSaysWhatToDo(Cluster cluster) {
        Installation installation = Installation.on(cluster, "bare", directory);

        StartException refusal = catchThrowableOfType(StartException.class, () -> start(installation));

        assertThat(refusal.problems())
                .anySatisfy(line -> assertThat(line).contains("bare.chat", "attune topics create"))
                .anySatisfy(line -> assertThat(line).contains("is not registered", "--schemas"));
    }

    @Test
    void aServiceStartsAnswersAndEndsCleanly(Cluster cluster) throws Exception {
        Installation installation = Installation.on(cluster, "whole", directory).create(2);

        try (Service service = start(installation)) {
            Probe probe = Probe.of(service);
            probe.awaitCode("/ready", 200);

            assertThat(probe.get("/live").statusCode()).isEqualTo(200);
            assertThat(probe.get("/status").body()).contains("\"state\" : \"RUNNING\"", "\"records\"", "\"threads\"");
            assertThat(probe.get("/metrics").body())
                    .contains("kafka_stream_client_state", "attune_records_read_total", "jvm_memory_used");
            service.close();
            assertThat(service.awaitExit()).isZero();
        }
    }

    @Test
    void untilItHasItsTasksItIsLiveAndNotReady(Cluster cluster) throws Exception {
        // Nobody listens there: it goes on trying and gets no task.
        Installation installation = Installation.on(cluster, "waiting", directory)
                .with("kafka.bootstrap.servers", "127.0.0.1:" + closedPort());

        try (Service service =
                Service.start(installation.settings(), new Service.Options(false, false, System::currentTimeMillis))) {
            Probe probe = Probe.of(service);

            assertThat(probe.get("/ready").statusCode()).isEqualTo(503);
            assertThat(probe.get("/ready").body()).contains("state REBALANCING");
            assertThat(probe.get("/live").statusCode()).isEqualTo(200);
        }
    }

    private static int closedPort() throws Exception {
        try (EmbeddedRegistry gone = EmbeddedRegistry.start()) {
            return gone.port();
        }
    }

    @Test
    void liveGoesRedWhileARecordIsReadAndNothingCommits(Cluster cluster) throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start()) {
            Installation installation = Installation.on(
                            new Cluster(cluster.bootstrapServers(), registry.url()), "stalled", directory)
                    .with("health.commit-stall", "10s")
                    .create(1);
            ChatEvent event = new Chat("c").answeredBy("ana").get(0);
            try (Service service = start(installation);
                    Platform platform = new Platform(installation);
                    Subscriber enriched = new Subscriber(installation, "events.enriched")) {
                byte[] value = platform.serialize("chat.events", event);
                Probe probe = Probe.of(service);
                probe.awaitCode("/ready", 200);

                try (Hang ignored = Hang.of(registry)) {
                    platform.sendChat(Platform.bytes("c"), value);
                    probe.awaitCode("/live", 503);
                    assertThat(probe.get("/live").body()).contains("nothing was committed", "health.commit-stall");
                }
                probe.awaitCode("/live", 200);
                enriched.awaitOne("events.enriched", EnrichedEvent.class, read -> true);
            }
        }
    }

    /** A registry that takes connections and answers nobody: half a request holds each of its threads. */
    private record Hang(List<Socket> sockets) implements AutoCloseable {
        // More than it has threads; the others wait in its queue.
        private static final int SOCKETS = 16;

        static Hang of(EmbeddedRegistry registry) throws Exception {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < SOCKETS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), registry.port());
                socket.getOutputStream().write("GET /subj".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                sockets.add(socket);
            }
            return new Hang(sockets);
        }

        @Override
        public void close() throws Exception {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void aRegistryThatIsAwayStopsTheServiceAndCostsNoRecord(Cluster cluster) throws Exception {
        Path kept = directory.resolve("registry.json");
        EmbeddedRegistry registry = EmbeddedRegistry.start(0, kept);
        Installation installation = Installation.on(
                        new Cluster(cluster.bootstrapServers(), registry.url()), "outage", directory)
                .create(1);
        ChatEvent event = new Chat("c").answeredBy("ana").get(0);
        try (Platform platform = new Platform(installation);
                ServiceProcess service = ServiceProcess.run(installation)) {
            byte[] value = platform.serialize("chat.events", event);
            service.probe().awaitCode("/ready", 200);
            registry.close();

            platform.sendChat(Platform.bytes("c"), value);

            assertThat(service.exitCode()).isEqualTo(3);
            assertThat(service.said()).contains("RegistryUnavailableException");
        } finally {
            registry.close();
        }
        try (EmbeddedRegistry again = EmbeddedRegistry.start(registry.port(), kept);
                Service service = start(installation);
                Subscriber enriched = new Subscriber(installation, "events.enriched");
                Subscriber letters = new Subscriber(installation, "dead.letters")) {
            assertThat(enriched.awaitOne("events.enriched", EnrichedEvent.class, read -> true)
                            .getEventId())
                    .isEqualTo(event.getEventId());
            assertThat(letters.values("dead.letters", DeadLetter.class)).isEmpty();
            assertThat(service.meters().balance()).containsEntry("accepted", 1L);
            assertThat(again.port()).isEqualTo(registry.port());
        }
    }
}
