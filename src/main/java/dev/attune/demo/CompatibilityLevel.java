package dev.attune.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** Confluent's compatibility levels, decided by Avro's own rules of resolution. */
enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean transitive;

    CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.transitive = transitive;
    }

    static CompatibilityLevel parse(String name) throws RegistryException {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RegistryException(
                    42203, "Invalid compatibility level. Valid values are " + List.of(values()) + ".");
        }
    }

    /**
     * What speaks against a new schema.
     *
     * @param earlier versions so far, oldest first
     * @return reasons for a person; empty: it may be registered
     */
    List<String> objections(Schema candidate, List<Schema> earlier) {
        List<Schema> compared =
                transitive || earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size());
        List<String> objections = new ArrayList<>();
        for (Schema old : compared) {
            if (newReadsOld) {
                objections.addAll(objections(candidate, old, "the new schema cannot read the old one: "));
            }
            if (oldReadsNew) {
                objections.addAll(objections(old, candidate, "the old schema cannot read the new one: "));
            }
        }
        return objections;
    }

    private static List<String> objections(Schema reader, Schema writer, String direction) {
        SchemaPairCompatibility compatibility = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        List<String> objections = new ArrayList<>();
        for (Incompatibility found : compatibility.getResult().getIncompatibilities()) {
            objections.add(direction + found.getType() + " at " + found.getLocation() + ": " + found.getMessage());
        }
        return objections;
    }
}
