package dev.attune.cli;

import dev.attune.demo.Demo;
import dev.attune.demo.DemoFailedException;
import dev.attune.demo.DemoOptions;
import dev.attune.demo.StopSignals;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A contact centre in one JVM. */
@Command(
        name = "demo",
        description = {
            "Shows Attune at work: broker, registry, six simulated agents, their customers and the service in one JVM.",
            "First eight hours of a simulated shift are scored, then the centre goes on live."
        },
        footer = {
            "",
            "Own clients can attach to the ports that are shown.",
            "Example:",
            "  attune demo --for 2m --rate 60 --seed 7"
        })
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationText.class,
            description = "How long it stays live, as 90s, 10m, 1h or PT90S; without it until Ctrl-C.")
    private @Nullable Duration duration;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "30",
            description = "Conversations a minute while live (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed tells the same story (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"--http-port", "--port"},
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the service's probes and metrics (default: a free one).")
    private int httpPort;

    @Option(names = "--engine", paramLabel = "NAME", description = "sentiment.engine (default: as in the settings).")
    private @Nullable String engine;

    @Override
    public Integer call() throws IOException {
        if (!(rate > 0 && rate <= 6_000)) {
            throw new ParameterException(spec.commandLine(), "--rate must be more than 0 and at most 6000.");
        }
        Demo demo = new Demo(new DemoOptions(duration, rate, seed, httpPort, engine), onTerminal());
        // The usual end of a demo, not a failure: the status is 0.
        StopSignals.onFirst(demo::stop);
        try {
            demo.run();
            return ExitCodes.OK;
        } catch (DemoFailedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    /** Told by the launcher: from Java 22 on, Java itself cannot tell by System.console(). */
    private static boolean onTerminal() {
        return Boolean.getBoolean("attune.terminal") && !"dumb".equals(System.getenv("TERM"));
    }

    /** Reads 90s, 10m, 1h, or ISO 8601. */
    static final class DurationText implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            String iso = text.toUpperCase(Locale.ROOT);
            try {
                Duration duration = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeParseException e) {
                // Said below.
            }
            throw new TypeConversionException("'" + text + "' is not a duration: write 90s, 10m, 1h or PT90S");
        }
    }
}
