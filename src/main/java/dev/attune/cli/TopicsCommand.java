package dev.attune.cli;

import dev.attune.config.Settings;
import dev.attune.runtime.Registry;
import dev.attune.runtime.SchemaAdmin;
import dev.attune.runtime.StartException;
import dev.attune.runtime.TopicAdmin;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics and their schemas: making them, and checking them. */
@Command(name = "topics", description = "Makes or checks topics and schemas.", synopsisSubcommandLabel = "create|check")
final class TopicsCommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes the topics that do not exist; the others stay as they are.",
            footer = {"", "Example:", "  attune topics create --schemas --partitions 6 --replication-factor 3"})
    int create(
            @Mixin SettingsOptions options,
            @Option(names = "--schemas", description = "Register the schemas too, and how they may evolve.")
                    boolean schemas,
            @Option(names = "--partitions", description = "Of each new topic; without it the broker's default.")
                    @Nullable
                    Integer partitions,
            @Option(names = "--replication-factor", description = "Without it the broker's default.") @Nullable
                    Short replicationFactor) {
        Settings settings = options.load();
        try (TopicAdmin topics = reachable(settings)) {
            List<String> made = topics.create(Optional.ofNullable(partitions), Optional.ofNullable(replicationFactor));
            made.forEach(name -> out().println("created " + name));
            if (schemas) {
                new SchemaAdmin(settings, Registry.client(settings)).register().forEach(out()::println);
            }
            topics.differences().forEach(difference -> out().println("note: " + difference));
        }
        return ExitCodes.OK;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says what about the topics is not as it should be; exit code 1 if anything.")
    int check(
            @Mixin SettingsOptions options,
            @Option(names = "--schemas", description = "Check the schemas too.") boolean schemas) {
        Settings settings = options.load();
        List<String> problems = new ArrayList<>();
        try (TopicAdmin topics = reachable(settings)) {
            problems.addAll(topics.differences());
        }
        if (schemas) {
            problems.addAll(new SchemaAdmin(settings, Registry.client(settings)).differences(true));
        }
        problems.forEach(out()::println);
        return problems.isEmpty() ? ExitCodes.OK : ExitCodes.CHECK_FAILED;
    }

    private static TopicAdmin reachable(Settings settings) {
        TopicAdmin topics = new TopicAdmin(settings);
        Optional<String> unreachable = topics.unreachable();
        if (unreachable.isPresent()) {
            topics.close();
            throw new StartException(List.of(unreachable.get()));
        }
        return topics;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
