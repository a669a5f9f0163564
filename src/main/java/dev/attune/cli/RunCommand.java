package dev.attune.cli;

import dev.attune.config.Settings;
import dev.attune.runtime.Service;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The service. */
@Command(
        name = "run",
        description = "Scores conversations until it is stopped (SIGTERM or Ctrl-C).",
        footer = {
            "",
            "Example:",
            "  attune run --set kafka.bootstrap.servers=broker:9092 \\",
            "             --set registry.url=http://registry:8081 --set state.dir=/var/lib/attune"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.load();
        try (Service service = Service.start(settings, Service.Options.production())) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "attune-stop"));
            return service.awaitExit();
        }
    }
}
