package dev.attune.contract;

import dev.attune.contract.SchemaFiles.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** Holds a schema against a released one. */
final class Compatibility {
    private Compatibility() {}

    /** What breaks and what to do, or nothing. */
    static Optional<String> problem(Rule rule, Schema present, Schema released, String release) {
        List<String> broken = new ArrayList<>();
        compare("the present schema cannot read what was written with version " + release, present, released, broken);
        if (rule == Rule.OUTPUT) {
            compare(
                    "consumers with version " + release + " cannot read what is written with the present schema",
                    released,
                    present,
                    broken);
        }
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(present.getName() + " is not compatible with its release " + release + ":\n  "
                + String.join("\n  ", broken) + "\nWhat to do: " + advice(rule) + " See schemas/README.md.");
    }

    private static void compare(String meaning, Schema reader, Schema writer, List<String> broken) {
        SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return;
        }
        pair.getResult()
                .getIncompatibilities()
                .forEach(difference -> broken.add(meaning + ": " + difference.getType() + " at "
                        + difference.getLocation() + " (" + difference.getMessage() + ")"));
    }

    private static String advice(Rule rule) {
        return switch (rule) {
            case INPUT ->
                "give a new field a default, keep names and types, keep every symbol and every body; a change that"
                        + " cannot do so needs a new type on a new topic.";
            case OUTPUT ->
                "give a new field a default, remove only fields that have one, keep names and types, keep every"
                        + " symbol; a change that cannot do so needs a new type on a new topic.";
            case STATE ->
                "give a new field a default, or raise the version byte of its StateSerde and write the migration;"
                        + " otherwise a new version cannot start on the state of the old one.";
        };
    }
}
