package dev.attune.it;

import static org.awaitility.Awaitility.await;

import dev.attune.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code attune run} in a JVM of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("event=started .* http=[^ ]*:(\\d+)\\s");

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it and does not wait. */
    static ServiceProcess run(Installation installation) throws IOException {
        Path log = Files.createTempFile(
                Files.createDirectories(installation.stateDirectory().resolveSibling("logs")),
                installation.applicationId(),
                ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                // Short lives: the second compiler would only take cores from the broker.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As in production: the tests' own configuration keeps quiet.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run"));
        command.addAll(installation.options());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, log);
    }

    /** As {@code kill -9}: nothing is committed, nobody is told. Returns when the process is gone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** As {@code kill}: asks it to end. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + said());
        }
        return process.exitValue();
    }

    /** What it wrote to standard output and error. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    /** Probe of a started instance. */
    Probe probe() {
        return await("a started service")
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> {
                            Matcher started = STARTED.matcher(said());
                            if (!started.find()) {
                                if (!isAlive()) {
                                    throw new AssertionError("ended:\n" + said());
                                }
                                return null;
                            }
                            return new Probe(Integer.parseInt(started.group(1)));
                        },
                        probe -> probe != null);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
