package dev.attune.cli;

import dev.attune.config.AgentKey;
import dev.attune.config.Settings;
import dev.attune.ingest.Pseudonyms;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attune pseudonym}: who is who, for whoever has the key. */
@Command(
        name = "pseudonym",
        description = {
            "Prints the pseudonyms of agents, one a line, in the order of the ids.",
            "Needs privacy.agent-ids=pseudonym and the key; asks neither broker nor registry. There is no way back from"
                    + " a pseudonym to its id but to try the ids one knows."
        },
        footer = {
            "",
            "Examples:",
            "  attune pseudonym ana ben",
            "  attune pseudonym --set privacy.agent-ids=pseudonym --set 'privacy.agent-key=${file:/run/secrets/agents}' ana"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class PseudonymCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of agents, as the platform publishes them.")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        Settings settings = options.load();
        AgentKey key = settings.privacy().agentKey();
        if (key == null) {
            throw new ParameterException(
                    spec.commandLine(), "Ids are plain here: pseudonyms need privacy.agent-ids=pseudonym and its key.");
        }
        Pseudonyms pseudonyms = new Pseudonyms(key);
        PrintWriter out = spec.commandLine().getOut();
        ids.forEach(id -> out.println(pseudonyms.of(id)));
        out.flush();
        return ExitCodes.OK;
    }
}
