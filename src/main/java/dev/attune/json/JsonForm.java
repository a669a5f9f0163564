package dev.attune.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes Avro values in the JSON form, led by their schema. */
final class JsonForm {
    /** Name of the field that tells the records of a union apart. */
    static final String TYPE = "type";

    private JsonForm() {}

    static void writeRecord(IndexedRecord value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeFields(value, json);
        json.writeEndObject();
    }

    /** Whether values of this union say which record they are. */
    static boolean isTagged(Schema union) {
        return union.getTypes().stream()
                        .filter(branch -> branch.getType() == Schema.Type.RECORD)
                        .count()
                > 1;
    }

    static boolean isInstant(Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
    }

    private static void writeFields(IndexedRecord value, JsonGenerator json) throws IOException {
        for (Schema.Field field : value.getSchema().getFields()) {
            json.writeFieldName(field.name());
            writeValue(value.get(field.pos()), field.schema(), json);
        }
    }

    private static void writeValue(@Nullable Object value, Schema schema, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (schema.getType()) {
            case UNION -> writeBranch(value, schema, json);
            case RECORD -> writeRecord((IndexedRecord) value, json);
            case ARRAY -> {
                json.writeStartArray();
                for (Object item : (Collection<?>) value) {
                    writeValue(item, schema.getElementType(), json);
                }
                json.writeEndArray();
            }
            case MAP -> writeMap((Map<?, ?>) value, schema.getValueType(), json);
            case INT -> json.writeNumber(((Number) value).intValue());
            case LONG -> writeLong(value, schema, json);
            case FLOAT -> json.writeNumber(((Number) value).floatValue());
            case DOUBLE -> json.writeNumber(((Number) value).doubleValue());
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case BYTES -> json.writeBinary(bytesOf((ByteBuffer) value));
            case FIXED -> json.writeBinary(((GenericFixed) value).bytes());
            case STRING, ENUM -> json.writeString(value.toString());
            case NULL -> json.writeNull();
        }
    }

    private static void writeBranch(Object value, Schema union, JsonGenerator json) throws IOException {
        if (value instanceof IndexedRecord record && isTagged(union)) {
            json.writeStartObject();
            json.writeStringField(TYPE, record.getSchema().getName());
            writeFields(record, json);
            json.writeEndObject();
            return;
        }
        Schema branch = branchOf(value, union);
        writeValue(value, branch, json);
    }

    private static Schema branchOf(Object value, Schema union) {
        if (value instanceof Instant) {
            return union.getTypes().stream()
                    .filter(JsonForm::isInstant)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No instant in " + union));
        }
        return union.getTypes().get(GenericData.get().resolveUnion(union, value));
    }

    private static void writeLong(Object value, Schema schema, JsonGenerator json) throws IOException {
        if (!isInstant(schema)) {
            json.writeNumber(((Number) value).longValue());
            return;
        }
        Instant instant = value instanceof Instant given ? given : Instant.ofEpochMilli((Long) value);
        // Instant's own text: UTC, seconds always, a fraction only where it is not zero.
        json.writeString(instant.toString());
    }

    private static void writeMap(Map<?, ?> map, Schema values, JsonGenerator json) throws IOException {
        // Sorted: the order of a hash map is no part of the value.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            json.writeFieldName(entry.getKey());
            writeValue(entry.getValue(), values, json);
        }
        json.writeEndObject();
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
