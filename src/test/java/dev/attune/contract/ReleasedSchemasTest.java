package dev.attune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.contract.SchemaFiles.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {

    static Stream<Arguments> released() {
        return SchemaFiles.releases().stream()
                .flatMap(release -> SchemaFiles.filesOf(release).stream().map(file -> Arguments.of(release, file)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void aSchemaIsCompatibleWithEachOfItsReleases(Path release, Path released) {
        Path file = SchemaFiles.present(release, released);
        assertThat(Files.exists(file))
                .as("%s was released and is gone. Others still write or read it: bring it back.", file.getFileName())
                .isTrue();

        assertThat(Compatibility.problem(
                        Rule.of(file),
                        SchemaFiles.parse(file),
                        SchemaFiles.parse(released),
                        release.getFileName().toString()))
                .isEmpty();
    }

    @Test
    void everyPublicSchemaHasBeenReleased() {
        assertThat(SchemaFiles.releases()).isNotEmpty();
        assertThat(SchemaFiles.publicFiles())
                .hasSize(10)
                .allSatisfy(file -> assertThat(SchemaFiles.releases())
                        .as("%s is in no release: copy it to schemas/released/<version>/", file.getFileName())
                        .anySatisfy(release ->
                                assertThat(release.resolve(file.getFileName())).exists()));
    }

    /** The check can fail: each rule, on a seeded change. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INPUT  | a field without default | true",
                "INPUT  | a field with default    | false",
                "INPUT  | a field removed         | false",
                "INPUT  | another type            | true",
                "OUTPUT | a field without default | true",
                "OUTPUT | a field with default    | false",
                "OUTPUT | a field removed         | true",
                "OUTPUT | a symbol more           | false",
                "STATE  | a field without default | true",
                "STATE  | a field removed         | false",
            })
    void theCheckFindsWhatBreaksReadersAndOnlyThat(Rule rule, String change, boolean breaks) {
        String fields =
                switch (change) {
                    case "a field without default" -> "id:string mood kind";
                    case "a field with default" -> "id:string kind extra";
                    case "a field removed" -> "kind";
                    case "another type" -> "id:int kind";
                    case "a symbol more" -> "id:string kind+";
                    default -> throw new AssertionError(change);
                };

        var problem = Compatibility.problem(rule, schema(fields), schema("id:string kind"), "1");

        assertThat(problem.isPresent()).isEqualTo(breaks);
        problem.ifPresent(text -> assertThat(text).contains("What to do: ").contains("schemas/README.md"));
    }

    private static Schema schema(String fields) {
        StringBuilder json = new StringBuilder("{\"type\":\"record\",\"name\":\"Sample\",\"fields\":[");
        String separator = "";
        for (String field : fields.split(" ", -1)) {
            json.append(separator)
                    .append(
                            switch (field) {
                                case "id:string" -> "{\"name\":\"id\",\"type\":\"string\"}";
                                case "id:int" -> "{\"name\":\"id\",\"type\":\"int\"}";
                                case "mood" -> "{\"name\":\"mood\",\"type\":\"string\"}";
                                case "extra" -> "{\"name\":\"extra\",\"type\":[\"null\",\"int\"],\"default\":null}";
                                case "kind" -> kind("\"UNKNOWN\",\"A\"");
                                case "kind+" -> kind("\"UNKNOWN\",\"A\",\"B\"");
                                default -> throw new AssertionError(field);
                            });
            separator = ",";
        }
        return new Schema.Parser().parse(json.append("]}").toString());
    }

    private static String kind(String symbols) {
        return "{\"name\":\"kind\",\"type\":{\"type\":\"enum\",\"name\":\"Kind\",\"symbols\":[" + symbols
                + "],\"default\":\"UNKNOWN\"}}";
    }
}
