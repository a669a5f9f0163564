package dev.attune.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record of outside data says. */
final class Fields {
    private Fields() {}

    /** Empty where there is none. */
    static String text(JsonNode record, String field) {
        JsonNode value = record.path(field);
        return value.isNull() ? "" : value.asText();
    }

    static @Nullable String label(JsonNode record, String field) {
        String label = text(record, field);
        return label.isEmpty() ? null : label;
    }

    static @Nullable Double number(JsonNode record, String field) {
        return record.path(field).isNumber() ? record.path(field).asDouble() : null;
    }

    static List<String> texts(JsonNode record, String field) {
        List<String> texts = new ArrayList<>();
        record.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
