package dev.attune.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.serde.GeneratedClasses;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/** Reads Avro values from the JSON form, led by their schema, into generated classes. */
final class JsonFormReader {
    static {
        GeneratedClasses.trust();
    }

    private static final int LONGEST_NAME_SHOWN = 64;

    // Offsets as +01:00, +0100 and +01 are all in use among exporters.
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter();

    private JsonFormReader() {}

    /**
     * @param tag name of a field of the object that is not one of the record's, or null
     */
    static IndexedRecord readRecord(JsonNode node, Schema schema, String path, @Nullable String tag)
            throws JsonFormException {
        if (!node.isObject()) {
            throw new JsonFormException(path, "must be an object (" + schema.getName() + ")");
        }
        List<String> known = new ArrayList<>();
        if (tag != null) {
            known.add(tag);
        }
        schema.getFields().forEach(field -> known.add(field.name()));
        refuseUnknown(node, known, path, schema.getName());
        IndexedRecord into = (IndexedRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            into.put(field.pos(), readField(node, field, at(path, field.name())));
        }
        return into;
    }

    /** Refuses fields whose names are not known, naming them; {@code holder} says of what. */
    static void refuseUnknown(JsonNode node, List<String> known, String path, String holder) throws JsonFormException {
        List<String> unknown = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                unknown.add(shown(name));
            }
        });
        if (!unknown.isEmpty()) {
            String all = unknown.size() == 1 ? "unknown field" : "unknown fields " + String.join(", ", unknown);
            throw new JsonFormException(
                    at(path, unknown.get(0)), all + "; " + holder + " has " + String.join(", ", known));
        }
    }

    private static @Nullable Object readField(JsonNode object, Schema.Field field, String path)
            throws JsonFormException {
        JsonNode node = object.get(field.name());
        if (node != null) {
            return readValue(node, field.schema(), path);
        }
        if (!field.hasDefaultValue()) {
            throw new JsonFormException(path, "required field is missing");
        }
        return SpecificData.get().getDefaultValue(field);
    }

    private static @Nullable Object readValue(JsonNode node, Schema schema, String path) throws JsonFormException {
        return switch (schema.getType()) {
            case UNION -> readUnion(node, schema, path);
            case RECORD -> readRecord(node, schema, path, null);
            case ARRAY -> readArray(node, schema.getElementType(), path);
            case MAP -> readMap(node, schema.getValueType(), path);
            case STRING -> readText(node, path, "a string");
            case ENUM -> readSymbol(node, schema, path);
            case BYTES -> ByteBuffer.wrap(readBase64(node, path));
            case FIXED -> SpecificData.get().createFixed(null, readBase64(node, path), schema);
            case INT -> {
                if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                    throw wrongType(path, "a whole number of 32 bits");
                }
                yield node.intValue();
            }
            case LONG -> readLong(node, schema, path);
            case FLOAT -> (float) readNumber(node, path);
            case DOUBLE -> readNumber(node, path);
            case BOOLEAN -> {
                if (!node.isBoolean()) {
                    throw wrongType(path, "true or false");
                }
                yield node.booleanValue();
            }
            case NULL -> {
                if (!node.isNull()) {
                    throw wrongType(path, "null");
                }
                yield null;
            }
        };
    }

    private static @Nullable Object readUnion(JsonNode node, Schema union, String path) throws JsonFormException {
        if (node.isNull() && union.isNullable()) {
            return null;
        }
        List<Schema> branches = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? readValue(node, branches.get(0), path) : readTagged(node, branches, path);
    }

    private static IndexedRecord readTagged(JsonNode node, List<Schema> branches, String path)
            throws JsonFormException {
        String allowed = branches.stream().map(Schema::getName).collect(Collectors.joining(", "));
        if (!node.isObject()) {
            throw wrongType(path, "an object with a field type (" + allowed + ")");
        }
        String tagPath = at(path, JsonForm.TYPE);
        JsonNode tag = node.get(JsonForm.TYPE);
        if (tag == null) {
            throw new JsonFormException(tagPath, "required field is missing; allowed: " + allowed);
        }
        String name = readText(tag, tagPath, "one of " + allowed);
        for (Schema branch : branches) {
            if (branch.getName().equals(name)) {
                return readRecord(node, branch, path, JsonForm.TYPE);
            }
        }
        throw wrongType(tagPath, "one of " + allowed);
    }

    private static List<@Nullable Object> readArray(JsonNode node, Schema items, String path) throws JsonFormException {
        if (!node.isArray()) {
            throw wrongType(path, "an array");
        }
        List<@Nullable Object> into = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            into.add(readValue(node.get(i), items, path + "[" + i + "]"));
        }
        return into;
    }

    private static Map<String, @Nullable Object> readMap(JsonNode node, Schema values, String path)
            throws JsonFormException {
        if (!node.isObject()) {
            throw wrongType(path, "an object");
        }
        Map<String, @Nullable Object> into = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            into.put(entry.getKey(), readValue(entry.getValue(), values, at(path, shown(entry.getKey()))));
        }
        return into;
    }

    private static Object readSymbol(JsonNode node, Schema schema, String path) throws JsonFormException {
        // The default symbol stands for "unknown to this version": read back, but nothing to be recommended.
        String allowed = schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
                .collect(Collectors.joining(", "));
        String symbol = readText(node, path, "one of " + allowed);
        if (!schema.hasEnumSymbol(symbol)) {
            throw wrongType(path, "one of " + allowed);
        }
        return SpecificData.get().createEnum(symbol, schema);
    }

    private static Object readLong(JsonNode node, Schema schema, String path) throws JsonFormException {
        if (JsonForm.isInstant(schema)) {
            return readInstant(node, path);
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrongType(path, "a whole number of 64 bits");
        }
        return node.longValue();
    }

    static Instant readInstant(JsonNode node, String path) throws JsonFormException {
        String expected = "an ISO 8601 time with zone, such as 2026-03-02T11:00:20Z or 2026-03-02T12:00:20+01:00";
        String text = readText(node, path, expected);
        try {
            return Instant.ofEpochMilli(
                    OffsetDateTime.parse(text, INSTANT).toInstant().toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw wrongType(path, expected);
        }
    }

    private static double readNumber(JsonNode node, String path) throws JsonFormException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrongType(path, "a number");
        }
        return node.doubleValue();
    }

    private static byte[] readBase64(JsonNode node, String path) throws JsonFormException {
        try {
            return Base64.getDecoder().decode(readText(node, path, "base64 text"));
        } catch (IllegalArgumentException e) {
            throw wrongType(path, "base64 text");
        }
    }

    static String readText(JsonNode node, String path, String expected) throws JsonFormException {
        if (!node.isTextual()) {
            throw wrongType(path, expected);
        }
        return node.textValue();
    }

    private static JsonFormException wrongType(String path, String expected) {
        return new JsonFormException(path, "must be " + expected);
    }

    /** Path of a field. */
    static String at(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
