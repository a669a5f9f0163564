package dev.attune.runtime;

import dev.attune.config.Settings;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything the service needs before it starts, and says everything that is missing at once. */
final class StartChecks {
    private StartChecks() {}

    /**
     * Passes if the service can start.
     *
     * @param schemas whether the schemas of outputs must be registered already
     * @throws StartException with all findings
     */
    static void run(Settings settings, SchemaRegistryClient registry, boolean schemas) {
        List<String> problems = new ArrayList<>();
        stateDirectory(settings).ifPresent(problems::add);
        try (TopicAdmin topics = new TopicAdmin(settings)) {
            Optional<String> unreachable = topics.unreachable();
            if (unreachable.isPresent()) {
                problems.add(unreachable.get());
            } else {
                problems.addAll(topicProblems(topics));
            }
        }
        if (schemas) {
            problems.addAll(new SchemaAdmin(settings, registry).differences(false));
        }
        if (!problems.isEmpty()) {
            throw new StartException(problems);
        }
    }

    private static List<String> topicProblems(TopicAdmin topics) {
        try {
            return topics.differences();
        } catch (StartException e) {
            return e.problems();
        }
    }

    private static Optional<String> stateDirectory(Settings settings) {
        Path directory = settings.run().stateDir();
        if (directory == null) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            return Optional.of("The directory " + directory + " (state.dir) cannot be made.");
        }
        return Files.isWritable(directory)
                ? Optional.empty()
                : Optional.of("The directory " + directory + " (state.dir) cannot be written to.");
    }
}
