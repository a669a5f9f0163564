package dev.attune.ingest;

import dev.attune.schema.RejectReason;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an event; the first fault found is the one that is reported. */
final class Faults {
    /** Symbol that Avro resolves to when the writer's symbol is not known to this version. */
    private static final String UNKNOWN = "UNKNOWN";

    /** Longest identifier, characters. */
    static final int LONGEST_ID = 512;

    private @Nullable Rejection first;

    @Nullable
    Rejection first() {
        return first;
    }

    boolean none() {
        return first == null;
    }

    void add(RejectReason reason, String detail) {
        if (first == null) {
            first = new Rejection(reason, detail, EventDecoder.CHECK, null);
        }
    }

    /** An identifier that must be there. */
    void required(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            add(RejectReason.MISSING_FIELD, field + " is empty. Fill it in and publish the event again.");
        } else {
            optional(field, id);
        }
    }

    /** An identifier that may be absent. */
    void optional(String field, @Nullable String id) {
        if (id == null) {
            return;
        }
        if (id.length() > LONGEST_ID) {
            add(
                    RejectReason.INVALID_VALUE,
                    field + " has " + id.length() + " characters, at most " + LONGEST_ID + " are allowed.");
        }
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                add(
                        RejectReason.INVALID_VALUE,
                        field + " has a control character at position " + i + ". Identifiers are printable text.");
                return;
            }
        }
    }

    /** A symbol that this version must know. */
    void known(String field, @Nullable Enum<?> symbol) {
        if (symbol != null && symbol.name().equals(UNKNOWN)) {
            String allowed = Arrays.stream(symbol.getDeclaringClass().getEnumConstants())
                    .map(Enum::name)
                    .filter(name -> !name.equals(UNKNOWN))
                    .collect(Collectors.joining(", "));
            add(
                    RejectReason.INVALID_VALUE,
                    field + " is UNKNOWN or a symbol that this version of Attune does not know. Use one of " + allowed
                            + ", or update Attune if the platform's schema is newer.");
        }
    }
}
