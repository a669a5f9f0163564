package dev.attune.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Broker and registry in a JVM of their own, so that they can be killed and started again: data, schema ids and ports
 * are kept in a directory. {@link #launch} starts one from Java; {@link #main} is what it runs.
 */
public final class BrokerProcess implements AutoCloseable {
    private final Process process;
    private final String bootstrapServers;
    private final String registryUrl;

    private BrokerProcess(Process process, String bootstrapServers, String registryUrl) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
    }

    /**
     * Starts a child JVM with this one's class path and waits until it is ready. It ends with this JVM.
     *
     * @param directory where data and ports are kept; another process started there later takes them over
     * @throws IOException if it does not get ready; what it said is on this process's standard error
     */
    public static BrokerProcess launch(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString(),
                        "--end-with-standard-input")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("{")) {
                JsonNode ready = new ObjectMapper().readTree(line);
                return new BrokerProcess(
                        process,
                        ready.path("bootstrapServers").asText(),
                        ready.path("registryUrl").asText());
            }
        }
        process.destroyForcibly();
        throw new IOException("The broker's process ended before it was ready.");
    }

    /** Address for Kafka clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Address for {@code schema.registry.url}. */
    public String registryUrl() {
        return registryUrl;
    }

    /** As {@code kill -9}: nothing is flushed, nobody is told. Returns when the process is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs broker and registry until the process is ended, and prints one line of JSON when they are ready:
     * {@code {"bootstrapServers":"…","registryUrl":"…","pid":…}}.
     *
     * @param arguments the directory; {@code --end-with-standard-input}: end when standard input does, as it does when
     *     the parent process is gone
     */
    public static void main(String[] arguments) throws IOException {
        DemoLog.toStandardError();
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int[] ports = ports(directory.resolve("ports.properties"));
        EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), ports[0], ports[1]);
        EmbeddedRegistry registry = EmbeddedRegistry.start(ports[2], directory.resolve("registry.json"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            registry.close();
            broker.close();
        }));
        Map<String, Object> ready = new LinkedHashMap<>();
        ready.put("bootstrapServers", broker.bootstrapServers());
        ready.put("registryUrl", registry.url());
        ready.put("pid", ProcessHandle.current().pid());
        System.out.println(new ObjectMapper().writeValueAsString(ready));
        if (arguments.length > 1 && arguments[1].equals("--end-with-standard-input")) {
            endWithStandardInput();
        }
        System.err.println(broker.awaitFailure());
        System.exit(3);
    }

    private static void endWithStandardInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // A pipe that breaks has ended too.
                    }
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Broker, controller and registry: those of the last time, or free ones. */
    private static int[] ports(Path file) throws IOException {
        Properties kept = new Properties();
        String[] names = {"broker", "controller", "registry"};
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            int[] ports = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                ports[i] = Integer.parseInt(kept.getProperty(names[i]));
            }
            return ports;
        }
        int[] ports = LoopbackPorts.free(names.length);
        for (int i = 0; i < names.length; i++) {
            kept.setProperty(names[i], Integer.toString(ports[i]));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
        return ports;
    }
}
