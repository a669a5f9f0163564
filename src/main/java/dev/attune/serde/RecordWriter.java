package dev.attune.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated records in Avro's binary encoding by a plan that is made once from the schema. Avro itself asks the
 * schema at each value, and for what each union holds; only records without a logical type have code generated for it,
 * which is used here where it is there. Safe for concurrent use.
 */
final class RecordWriter {
    private final Part part;

    /** @throws IllegalArgumentException if the schema has a type that no stored record has */
    RecordWriter(Schema record) {
        part = partOf(record);
    }

    void write(IndexedRecord value, Encoder out) throws IOException {
        part.write(value, out);
    }

    /** Writes a value of one schema. */
    private interface Part {
        void write(@Nullable Object value, Encoder out) throws IOException;
    }

    private static Part partOf(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> hasGeneratedCode(schema) ? RecordWriter::generated : recordOf(schema);
            case UNION -> optionalOf(schema);
            case ARRAY -> arrayOf(partOf(schema.getElementType()));
            case STRING -> (value, out) -> out.writeString((String) present(value));
            case ENUM ->
                (value, out) ->
                        out.writeEnum(schema.getEnumOrdinal(present(value).toString()));
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) present(value));
            case INT -> (value, out) -> out.writeInt((Integer) present(value));
            case LONG -> (value, out) -> out.writeLong(millis(present(value)));
            case DOUBLE -> (value, out) -> out.writeDouble((Double) present(value));
            // A copy of the view: writing must not move the buffer that is kept.
            case BYTES -> (value, out) -> out.writeBytes(((ByteBuffer) present(value)).duplicate());
            default -> throw new IllegalArgumentException("No stored record has a field of type " + schema.getType());
        };
    }

    private static boolean hasGeneratedCode(Schema schema) {
        Class<?> type = SpecificData.get().getClass(schema);
        return type != null
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("customEncode"));
    }

    private static void generated(@Nullable Object value, Encoder out) throws IOException {
        ((SpecificRecordBase) present(value)).customEncode(out);
    }

    private static Part recordOf(Schema schema) {
        Part[] parts =
                schema.getFields().stream().map(field -> partOf(field.schema())).toArray(Part[]::new);
        return (value, out) -> {
            IndexedRecord record = (IndexedRecord) present(value);
            for (int i = 0; i < parts.length; i++) {
                parts[i].write(record.get(i), out);
            }
        };
    }

    private static Part optionalOf(Schema union) {
        List<Schema> types = union.getTypes();
        if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
            throw new IllegalArgumentException("No stored record has a union but of null and one other: " + union);
        }
        Part part = partOf(types.get(1));
        return (value, out) -> {
            out.writeIndex(value == null ? 0 : 1);
            if (value != null) {
                part.write(value, out);
            }
        };
    }

    private static Part arrayOf(Part element) {
        return (value, out) -> {
            List<?> list = (List<?>) present(value);
            out.writeArrayStart();
            out.setItemCount(list.size());
            for (Object each : list) {
                out.startItem();
                element.write(each, out);
            }
            out.writeArrayEnd();
        };
    }

    private static long millis(Object value) {
        return value instanceof Instant instant ? instant.toEpochMilli() : (Long) value;
    }

    private static Object present(@Nullable Object value) {
        return Objects.requireNonNull(value, "a field that may not be null");
    }
}
