package dev.attune.cli;

import dev.attune.config.AgentKey;
import dev.attune.config.Settings;
import dev.attune.ingest.Pseudonyms;
import dev.attune.runtime.AgentErasure;
import dev.attune.runtime.AgentErasure.Found;
import dev.attune.runtime.LocalState;
import dev.attune.topology.AgentPlaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code attune forget}: takes out what is kept of one agent. */
@Command(
        name = "forget",
        description = {
            "Takes what is kept of one agent out of a stopped service: the agent's part of the state, and the score.",
            "Says what it removed, and what else holds the id until its retention. The agent's score begins anew."
        },
        footer = {
            "",
            "Examples:",
            "  attune forget --agent ana --dry-run",
            "  attune forget --agent agent-k5vmmxw2ghqi3tzb --yes --set state.dir=/var/lib/attune",
            "",
            "What it means and what to do beside it: docs/privacy.md."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--agent",
            paramLabel = "ID",
            required = true,
            description = "The agent: the platform's id or, with privacy.agent-ids=pseudonym, the pseudonym.")
    private String agent;

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Remove it. It cannot be brought back.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        if (dryRun == yes) {
            throw new ParameterException(
                    spec.commandLine(), "Say either --dry-run, to see what would be removed, or --yes, to remove it.");
        }
        Settings settings = options.load();
        try (AgentErasure erasure = new AgentErasure(settings)) {
            Found found = erasure.find(names(settings));
            List<Path> tasks = tasks(settings);
            if (yes) {
                erasure.erase(found);
                for (Path task : tasks) {
                    LocalState.delete(task);
                }
            }
            report(settings, erasure, found, tasks);
        }
        return ExitCodes.OK;
    }

    /** What was kept before pseudonyms were switched on is under the id itself. */
    private Set<String> names(Settings settings) {
        Set<String> names = new LinkedHashSet<>(List.of(agent));
        AgentKey key = settings.privacy().agentKey();
        if (key != null) {
            names.add(new Pseudonyms(key).of(agent));
        }
        return names;
    }

    private static List<Path> tasks(Settings settings) throws IOException {
        Path directory = settings.run().stateDir();
        return directory == null
                ? List.of()
                : LocalState.tasksWith(AgentPlaces.stores(), directory, settings.applicationId());
    }

    private void report(Settings settings, AgentErasure erasure, Found found, List<Path> tasks) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((dryRun ? "would remove: " : "removed: ")
                + (found.isEmpty()
                        ? "nothing; no store has a key of " + agent
                        : found.keys().entrySet().stream()
                                .map(place ->
                                        place.getKey() + " " + place.getValue().size())
                                .collect(Collectors.joining(", "))));
        tasks.forEach(task -> out.println((dryRun ? "would delete: " : "deleted: ") + task));
        if (settings.run().stateDir() == null) {
            out.println("state.dir is not set: delete the directories of other tasks by hand, or leave it to the next"
                    + " start, which takes the keys out of them.");
        }
        if (found.waiting() > 0) {
            out.println(
                    "on the way: " + found.waiting() + " updates of the agent are not taken in yet. Start the service,"
                            + " let it read them, stop it, and forget again.");
        }
        stays(settings, erasure, found, out);
        out.flush();
    }

    private static void stays(Settings settings, AgentErasure erasure, Found found, PrintWriter out) {
        out.println("stays, until its retention:");
        erasure.untilRetention()
                .forEach((topic, retention) -> out.println("  topic " + topic + ": " + retention(retention)));
        out.println("  state of " + found.conversations() + " conversations with the id: "
                + settings.conversation().retention() + " after their last event (conversation.retention); one that"
                + " changes before brings its part back, then forget again");
        out.println("  what was removed, on the disks of the brokers: until they compact the topics");
        out.println("kafka-delete-records empties the topics sooner, for everybody: docs/privacy.md");
    }

    private static String retention(@Nullable String millis) {
        if (millis == null) {
            return "there is no such topic, or the broker does not say";
        }
        long value = Long.parseLong(millis);
        return value < 0 ? "without end (retention.ms=" + value + ")" : Duration.ofMillis(value) + " (retention.ms)";
    }
}
