package dev.attune;

import dev.attune.cli.AttuneCommand;

/** Entry point: turns outcomes into exit codes, nothing else. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(AttuneCommand.commandLine().execute(args));
    }
}
