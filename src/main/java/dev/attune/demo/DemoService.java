package dev.attune.demo;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.runtime.Service;
import dev.attune.runtime.TopicAdmin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service as {@code attune run} starts it, with the settings of a demo. */
final class DemoService implements ScoringService {
    private static final int PARTITIONS = 4;

    private final Settings settings;
    private final Service service;

    private DemoService(Settings settings, Service service) {
        this.settings = settings;
        this.service = service;
    }

    /** Makes the topics and starts the service. */
    static ScoringService start(String bootstrapServers, String registryUrl, Path state, DemoOptions options) {
        Settings settings = settings(bootstrapServers, registryUrl, state, options);
        try (TopicAdmin topics = new TopicAdmin(settings)) {
            topics.create(Optional.of(PARTITIONS), Optional.of((short) 1));
        }
        // Schemas are registered when they are first used: nobody else writes to this registry before.
        return new DemoService(
                settings, Service.start(settings, new Service.Options(true, true, System::currentTimeMillis)));
    }

    private static Settings settings(String bootstrapServers, String registryUrl, Path state, DemoOptions options) {
        Map<String, String> values = new HashMap<>();
        values.put("application.id", "attune-demo");
        values.put("kafka.bootstrap.servers", bootstrapServers);
        values.put("registry.url", registryUrl);
        values.put("state.dir", state.toString());
        values.put("http.host", "127.0.0.1");
        values.put("http.port", Integer.toString(options.httpPort()));
        // The history carries simulated time.
        values.put("ingest.trust-timestamps", "true");
        // Reading the texts is what costs: as many threads as cores, no more than there is work for.
        int cores = Runtime.getRuntime().availableProcessors();
        values.put("kafka.num.stream.threads", Integer.toString(Math.max(1, Math.min(PARTITIONS, cores))));
        if (options.engine() != null) {
            values.put("sentiment.engine", options.engine());
        }
        return SettingsLoader.defaults(values);
    }

    @Override
    public TopicNames topics() {
        Settings.TopicSettings names = settings.topics();
        return new TopicNames(
                names.chatEvents(),
                names.ticketEvents(),
                names.templates(),
                List.of(
                        names.eventsEnriched(),
                        names.repliesAssessed(),
                        names.conversationAlerts(),
                        names.agentScores(),
                        names.agentAlerts()));
    }

    @Override
    public int httpPort() {
        return service.httpPort();
    }

    @Override
    public Optional<String> failure() {
        Throwable failure = service.failure();
        return failure == null
                ? Optional.empty()
                : Optional.of("The service has failed: " + failure.getClass().getName()
                        + ". See docs/operations.md, or try again with another --engine.");
    }

    @Override
    public void close() {
        service.close();
    }
}
