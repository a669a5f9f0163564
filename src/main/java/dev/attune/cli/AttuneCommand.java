package dev.attune.cli;

import dev.attune.config.SettingsException;
import dev.attune.runtime.StartException;
import dev.attune.runtime.Version;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of all commands. */
@Command(
        name = "attune",
        versionProvider = AttuneCommand.BuildVersion.class,
        description = "Scores live support conversations: warmth and responsiveness per agent.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            TopicsCommand.class,
            TopologyCommand.class,
            RecordCommand.class,
            ReplayCommand.class,
            PredictCommand.class,
            ExplainCommand.class,
            TrainCommand.class,
            CalibrateCommand.class,
            SimulateCommand.class,
            ConfigCommand.class,
            PseudonymCommand.class,
            ForgetCommand.class,
            CorpusCommand.class,
            // Further commands of the service go here, one file each.
        },
        footer = {
            "",
            "Settings come from attune.properties, ATTUNE_* variables and --set: docs/configuration.md.",
            "Exit codes: 0 done, 1 a check failed, 2 wrong call or settings, 3 failed while running."
        })
public final class AttuneCommand {
    /** Commands that need the demo's class path (broker, simulated contact centre, peers), which the image lacks. */
    private static final List<String> DEMO_COMMANDS =
            List.of("dev.attune.cli.DemoCommand", "dev.attune.cli.BenchCommand", "dev.attune.cli.EvaluateCommand");

    private static final String BROKER = "kafka.server.KafkaRaftServer";

    AttuneCommand() {}

    /** All commands there are on this class path. */
    public static CommandLine commandLine() {
        CommandLine root = new CommandLine(new AttuneCommand());
        for (String name : DEMO_COMMANDS) {
            addIfPresent(root, name);
        }
        root.setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, command));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        help(root);
        return root;
    }

    private static void help(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        command.getSubcommands().values().forEach(AttuneCommand::help);
    }

    private static void addIfPresent(CommandLine root, String name) {
        try {
            ClassLoader loader = AttuneCommand.class.getClassLoader();
            Class.forName(BROKER, false, loader);
            root.addSubcommand(Class.forName(name, true, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            // The service's image: there is no such command, and help does not list it.
            return;
        }
    }

    /** One clear line for each thing a person can mend; a stack trace only for what is our own fault. */
    private static int explain(Exception exception, CommandLine command) {
        if (exception instanceof SettingsException settings) {
            settings.problems().forEach(command.getErr()::println);
            return ExitCodes.USAGE;
        }
        if (exception instanceof StartException start) {
            start.problems().forEach(command.getErr()::println);
            return ExitCodes.CHECK_FAILED;
        }
        exception.printStackTrace(command.getErr());
        return ExitCodes.FAILED;
    }

    /** {@code --version}. */
    static final class BuildVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"attune " + Version.of()};
        }
    }
}
