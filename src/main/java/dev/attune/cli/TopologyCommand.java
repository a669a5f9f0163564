package dev.attune.cli;

import dev.attune.clock.WallClock;
import dev.attune.config.Settings;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import dev.attune.runtime.Registry;
import dev.attune.topology.ScoringTopology;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The topology as text. */
@Command(
        name = "topology",
        description = "Prints sources, processors, stores and sinks; asks neither broker nor registry.")
final class TopologyCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.load();
        ScoringTopology.Parts parts = new ScoringTopology.Parts(
                Registry.client(settings),
                Registry.serializerConfig(settings, false),
                LanguageEngines.create(settings.language()),
                new WallClock(System::currentTimeMillis, settings.clock().idle()),
                new Meters(new SimpleMeterRegistry()));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(ScoringTopology.build(settings, parts).describe());
        out.flush();
        return ExitCodes.OK;
    }
}
