package dev.attune;

import dev.attune.cli.AttuneCommand;
import dev.attune.serde.GeneratedClasses;

/** Entry point: turns outcomes into exit codes, nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        GeneratedClasses.trust();
        System.exit(AttuneCommand.commandLine().execute(args));
    }
}
