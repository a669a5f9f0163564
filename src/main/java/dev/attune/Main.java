package dev.attune;

import dev.attune.cli.AttuneCommand;
import dev.attune.cli.ExitCodes;
import dev.attune.serde.GeneratedClasses;
import picocli.CommandLine;

/** Entry point: turns outcomes into exit codes, nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        GeneratedClasses.trust();
        CommandLine commands = AttuneCommand.commandLine();
        // picocli's own code for an exception is 1, which here says that a check failed.
        commands.getCommandSpec().exitCodeOnExecutionException(ExitCodes.FAILED);
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().exitCodeOnExecutionException(ExitCodes.FAILED));
        System.exit(commands.execute(args));
    }
}
