package dev.attune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.contract.SchemaFiles.Rule;
import dev.attune.schema.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaStyleTest {
    /** Instants of the public types, by name; a long of another name is a span or a number. */
    private static final Set<String> INSTANTS = Set.of(
            "asOf", "decidedAt", "dueAt", "expiresAt", "madeAt", "occurredAt", "since", "timestamp", "validFrom");

    static Stream<Path> files() {
        return SchemaFiles.allFiles().stream();
    }

    static Stream<Path> publicFiles() {
        return SchemaFiles.publicFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingIsDocumented(Path file) {
        List<String> undocumented = new ArrayList<>();
        SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
            boolean named = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
            if (named && isBlank(schema.getDoc())) {
                undocumented.add(schema.getName());
            }
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .forEach(field -> undocumented.add(schema.getName() + "." + field.name()));
            }
        });

        assertThat(undocumented).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("publicFiles")
    void aPublicEnumHasTheDefaultSymbolUnknown(Path file) {
        SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
            if (schema.getType() == Schema.Type.ENUM) {
                assertThat(schema.getEnumDefault()).as(schema.getName()).isEqualTo("UNKNOWN");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void anEnumHasADefaultSymbol(Path file) {
        SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
            if (schema.getType() == Schema.Type.ENUM) {
                assertThat(schema.getEnumDefault()).as(schema.getName()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void anOptionalFieldDefaultsToNull(Path file) {
        SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
            if (schema.getType() == Schema.Type.RECORD) {
                for (Schema.Field field : schema.getFields()) {
                    if (field.schema().isNullable()) {
                        assertThat(field.defaultVal())
                                .as("%s.%s", schema.getName(), field.name())
                                .isEqualTo(JsonProperties.NULL_VALUE);
                    }
                }
            }
        });
    }

    @Test
    void typesOfOneNameAreTheSameInAllFiles() {
        Map<String, Schema> byName = new HashMap<>();
        for (Path file : SchemaFiles.allFiles()) {
            SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
                if (schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM) {
                    Schema other = byName.putIfAbsent(schema.getFullName(), schema);
                    if (other != null) {
                        // With documentation: the text of equal types drifts apart first.
                        assertThat(schema.toString()).as(file.toString()).isEqualTo(other.toString());
                    }
                }
            });
        }
        assertThat(byName).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("publicFiles")
    void aTimeIsATimestampInMilliseconds(Path file) {
        SchemaFiles.visit(SchemaFiles.parse(file), schema -> {
            if (schema.getType() == Schema.Type.RECORD) {
                for (Schema.Field field : schema.getFields()) {
                    boolean instant =
                            withoutNull(field.schema()).getLogicalType() instanceof LogicalTypes.TimestampMillis;
                    assertThat(instant)
                            .as("%s.%s", schema.getName(), field.name())
                            .isEqualTo(INSTANTS.contains(field.name()) && isLong(field.schema()));
                }
            }
        });
    }

    @Test
    void theRulesCoverInputsOutputsAndState() {
        assertThat(SchemaFiles.allFiles().stream().map(Rule::of))
                .contains(Rule.INPUT, Rule.OUTPUT, Rule.STATE)
                .filteredOn(rule -> rule == Rule.INPUT)
                .hasSize(3);
    }

    @Test
    void theDocumentationKnowsEveryReasonOfADeadLetter() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("attune.home", "."), "schemas", "README.md"));

        assertThat(Stream.of(RejectReason.values()).filter(reason -> reason != RejectReason.UNKNOWN))
                .allSatisfy(reason -> assertThat(readme).contains("| `" + reason.name() + "` |"));
    }

    @Test
    void theDocumentationKnowsEveryTopicsType() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("attune.home", "."), "schemas", "README.md"));

        assertThat(SchemaFiles.publicFiles())
                .allSatisfy(file -> assertThat(readme)
                        .contains("`" + file.getFileName().toString().replace(".avsc", "") + "`"));
    }

    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLong(Schema schema) {
        return withoutNull(schema).getType() == Schema.Type.LONG;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
