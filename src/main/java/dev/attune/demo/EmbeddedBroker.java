package dev.attune.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in this JVM: KRaft, broker and controller in one, on the loopback interface only, one replica of
 * everything. For the demo, the bench and tests; its classes are not on the service's class path.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Largest record batch, bytes: more than the service accepts, so that it is the service that rejects. */
    public static final int MESSAGE_MAX_BYTES = 8 * 1024 * 1024;

    /** One id for all: data written before a restart is found again, and nothing ever joins two of these. */
    private static final String CLUSTER_ID = "YXR0dW5lLWRlbW8tMDAwMQ";

    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable TemporaryDirectory temporary;
    private final CompletableFuture<String> failure;

    private EmbeddedBroker(
            KafkaRaftServer server,
            int port,
            @Nullable TemporaryDirectory temporary,
            CompletableFuture<String> failure) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
        this.failure = failure;
    }

    /**
     * Starts on free ports with its data in a temporary directory, which {@link #close} removes. Returns when topics
     * can be created.
     *
     * @throws IOException if the directory cannot be written or the broker does not start
     */
    public static EmbeddedBroker start() throws IOException {
        TemporaryDirectory temporary = TemporaryDirectory.create("attune-broker-");
        try {
            int[] ports = LoopbackPorts.free(2);
            return start(temporary.path(), ports[0], ports[1], temporary);
        } catch (IOException | RuntimeException | Error e) {
            temporary.close();
            throw e;
        }
    }

    /**
     * Starts on given ports with its data in a directory that is kept, and that may hold the data of an earlier one.
     *
     * @param directory created if it is missing
     * @throws IOException if the directory cannot be written or the broker does not start
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) throws IOException {
        return start(directory, port, controllerPort, null);
    }

    private static EmbeddedBroker start(
            Path directory, int port, int controllerPort, @Nullable TemporaryDirectory temporary) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        CompletableFuture<String> failure = surviveFatalErrors();
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(configuration(data, port, controllerPort)), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw new IOException("The embedded broker did not start on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        return new EmbeddedBroker(server, port, temporary, failure);
    }

    /**
     * Kafka ends the process on a fatal error. Here that would take demo or test with it without a word: the thread
     * concerned fails instead, and {@link #failure} tells.
     */
    private static CompletableFuture<String> surviveFatalErrors() {
        CompletableFuture<String> failure = new CompletableFuture<>();
        Exit.Procedure report = (status, message) -> {
            String text = "The embedded broker gave up with status " + status + (message == null ? "" : ": " + message);
            failure.complete(text);
            throw new IllegalStateException(text);
        };
        Exit.setExitProcedure(report);
        Exit.setHaltProcedure(report);
        return failure;
    }

    private static void format(Path data) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(out)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(NODE_ID)
                    .setClusterId(CLUSTER_ID)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IOException(
                    "Cannot prepare " + data + " for the broker: " + said.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static Map<String, String> configuration(Path data, int port, int controllerPort) {
        Map<String, String> values = new HashMap<>();
        values.put("process.roles", "broker,controller");
        values.put("node.id", Integer.toString(NODE_ID));
        values.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        values.put("controller.listener.names", "CONTROLLER");
        values.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        values.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        values.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        values.put("log.dirs", data.toString());
        values.put("auto.create.topics.enable", "false");
        values.put("message.max.bytes", Integer.toString(MESSAGE_MAX_BYTES));
        // A group of one need not wait for others to join.
        values.put("group.initial.rebalance.delay.ms", "0");
        values.put("offsets.topic.replication.factor", "1");
        values.put("offsets.topic.num.partitions", "4");
        values.put("transaction.state.log.replication.factor", "1");
        values.put("transaction.state.log.min.isr", "1");
        values.put("transaction.state.log.num.partitions", "4");
        values.put("share.coordinator.state.topic.replication.factor", "1");
        values.put("share.coordinator.state.topic.min.isr", "1");
        values.put("share.coordinator.state.topic.num.partitions", "1");
        // The default of 128 MB is a third of a demo's heap.
        values.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        // After a kill the broker cannot register before its earlier session has ended: 9 s by default.
        values.put("broker.session.timeout.ms", "4000");
        values.put("broker.heartbeat.interval.ms", "1000");
        // A laptop's cores are for the scoring.
        values.put("num.network.threads", "2");
        values.put("num.io.threads", "4");
        values.put("num.recovery.threads.per.data.dir", "1");
        return values;
    }

    /** Address for clients, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Why the broker has given up, for a person; empty while it runs. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure.getNow(null));
    }

    /** Waits until the broker gives up, and says why. */
    String awaitFailure() {
        return failure.join();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
        if (temporary != null) {
            temporary.close();
        }
    }
}
