package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is written from something else is up to date; {@code -Dattune.golden=update} (make docs) makes it so. */
class ChartDocumentsTest {
    @Test
    void the_schema_has_the_descriptions_and_settings_of_today() throws IOException {
        isUpToDate(ChartDocuments.SCHEMA, ChartDocuments::schema);
    }

    @Test
    void the_readme_has_the_values_of_today() throws IOException {
        update(ChartDocuments.SCHEMA, ChartDocuments::schema);
        isUpToDate(ChartDocuments.README, ChartDocuments::readme);
    }

    @Test
    void the_protected_keys_are_those_of_the_service() throws IOException {
        isUpToDate(ChartDocuments.PROTECTED_KEYS, ChartDocuments::protectedKeys);
        assertThat(ChartDocuments.protectedKeys().lines()).hasSizeGreaterThan(40);
    }

    @Test
    void every_value_has_a_comment_that_describes_it() {
        Set<String> values = new TreeSet<>();
        leaves("", Chart.defaults(), Chart.read(ChartDocuments.SCHEMA), values);

        assertThat(ChartDocuments.descriptions().keySet()).containsExactlyInAnyOrderElementsOf(values);
    }

    private static void leaves(String path, JsonNode values, JsonNode schema, Set<String> found) {
        values.properties().forEach(entry -> {
            String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            JsonNode type = schema.path("properties").path(entry.getKey());
            // A map with examples is given as a whole.
            if (type.has("properties") && !type.has("examples") && !below.equals("settings")) {
                leaves(below, entry.getValue(), type, found);
            } else {
                found.add(below);
            }
        });
    }

    private static void isUpToDate(Path file, Supplier<String> wanted) throws IOException {
        update(file, wanted);
        assertThat(Files.readString(file))
                .as("%s is stale: run `make docs` and look at the difference", file.getFileName())
                .isEqualTo(wanted.get());
    }

    private static void update(Path file, Supplier<String> wanted) throws IOException {
        if ("update".equals(System.getProperty("attune.golden"))) {
            Files.writeString(file, wanted.get());
        }
    }
}
