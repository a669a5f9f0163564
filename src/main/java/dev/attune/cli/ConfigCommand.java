package dev.attune.cli;

import dev.attune.config.ConfigurationDocument;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings in force. */
@Command(
        name = "config",
        description = "Shows the settings in force and where each comes from; secrets are masked.",
        footer = {"", "Example:", "  attune config --config prod.properties --set http.port=9090"})
final class ConfigCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Option(names = "--docs", description = "Print docs/configuration.md instead.")
    private boolean docs;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (docs) {
            out.print(ConfigurationDocument.text());
        } else {
            options.inspect()
                    .effective()
                    .forEach(setting -> out.println(setting.key() + "=" + setting.shown() + "  # " + setting.origin()));
        }
        out.flush();
        return ExitCodes.OK;
    }
}
