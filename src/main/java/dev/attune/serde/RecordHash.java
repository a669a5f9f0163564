package dev.attune.serde;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * 64 bits over an output record: tells whether it says anything new. Walks the fields without encoding them, as every
 * event of a conversation asks for all its replies. The values are stored: a change of the arithmetic would send every
 * reply of a running conversation once more. Safe for concurrent use.
 */
public final class RecordHash<T extends SpecificRecord> {
    /** FNV-1a's prime for 64 bits. */
    private static final long PRIME = 0x100000001b3L;

    private final Part part;

    /** @throws IllegalArgumentException if the schema has a type that no output has */
    public RecordHash(Schema schema) {
        part = partOf(schema);
    }

    public long of(T value) {
        return part.mix(PRIME, value);
    }

    /** Takes a value of one schema into a hash. */
    private interface Part {
        long mix(long hash, @Nullable Object value);
    }

    private static Part partOf(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> recordOf(schema);
            case UNION -> optionalOf(schema);
            case ARRAY -> arrayOf(partOf(schema.getElementType()));
            case STRING, ENUM -> (hash, value) -> mix(hash, String.valueOf(value));
            case BOOLEAN -> (hash, value) -> mix(hash, Boolean.TRUE.equals(value) ? 1 : 0);
            case INT, LONG -> (hash, value) -> mix(hash, integer(value));
            case BYTES -> (hash, value) -> value instanceof ByteBuffer bytes ? mix(hash, bytes) : mix(hash, 0);
            case DOUBLE ->
                (hash, value) -> mix(hash, Double.doubleToLongBits(value instanceof Double number ? number : 0));
            default -> throw new IllegalArgumentException("No output has a field of type " + schema.getType());
        };
    }

    private static Part recordOf(Schema schema) {
        Part[] parts =
                schema.getFields().stream().map(field -> partOf(field.schema())).toArray(Part[]::new);
        return (hash, value) -> {
            if (!(value instanceof IndexedRecord record)) {
                throw new IllegalArgumentException(schema.getName() + " is missing");
            }
            long mixed = hash;
            for (int i = 0; i < parts.length; i++) {
                mixed = parts[i].mix(mixed, record.get(i));
            }
            return mixed;
        };
    }

    private static Part optionalOf(Schema union) {
        List<Schema> types = union.getTypes();
        if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
            throw new IllegalArgumentException("No output has a union but of null and one other: " + union);
        }
        Part part = partOf(types.get(1));
        return (hash, value) -> value == null ? mix(hash, 0) : part.mix(mix(hash, 1), value);
    }

    private static Part arrayOf(Part element) {
        return (hash, value) -> {
            List<?> list = value instanceof List<?> elements ? elements : List.of();
            long mixed = mix(hash, list.size());
            for (Object each : list) {
                mixed = element.mix(mixed, each);
            }
            return mixed;
        };
    }

    private static long integer(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static long mix(long hash, ByteBuffer bytes) {
        long mixed = hash;
        int at = bytes.position();
        for (; at + Long.BYTES <= bytes.limit(); at += Long.BYTES) {
            mixed = mix(mixed, bytes.getLong(at));
        }
        for (; at < bytes.limit(); at++) {
            mixed = (mixed ^ bytes.get(at)) * PRIME;
        }
        return mix(mixed, bytes.remaining());
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mix(mixed, text.length());
    }

    /** All bits of the value reach all bits of the hash: the finalizer of Austin Appleby's MurmurHash3. */
    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
