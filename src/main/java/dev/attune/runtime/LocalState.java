package dev.attune.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an instance keeps on its disk: copies of changelogs, a directory for each task. */
public final class LocalState {
    private LocalState() {}

    /**
     * The tasks' directories that have one of these stores.
     *
     * @param directory {@code state.dir}; one that does not exist is empty
     */
    public static List<Path> tasksWith(Collection<String> stores, Path directory, String applicationId)
            throws IOException {
        Path tasks = directory.resolve(applicationId);
        if (!Files.isDirectory(tasks)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(tasks)) {
            return found.filter(task -> stores.stream().anyMatch(store -> Files.isDirectory(store(task, store))))
                    .sorted()
                    .toList();
        }
    }

    /** As Kafka Streams lays it out. */
    private static Path store(Path task, String store) {
        return task.resolve("rocksdb").resolve(store);
    }

    /** Deletes a task's directory; the next start makes it anew from the changelogs. */
    public static void delete(Path task) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(task)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
