package dev.attune.json;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/** Random values of generated classes, by seed. */
final class RandomValues {
    private static final String[] TEXTS = {"", "a", "\"quoted\"\n\t\\", "Grüße 📦", "\u0000\u2028", "{\"type\":1}"};

    private RandomValues() {}

    static Object of(Schema schema, SplittableRandom random) {
        return switch (schema.getType()) {
            case RECORD -> {
                IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
                for (Schema.Field field : schema.getFields()) {
                    record.put(field.pos(), of(field.schema(), random));
                }
                yield record;
            }
            case UNION ->
                of(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    items.add(of(schema.getElementType(), random));
                }
                yield items;
            }
            case ENUM -> {
                List<String> symbols = schema.getEnumSymbols();
                yield SpecificData.get().createEnum(symbols.get(random.nextInt(symbols.size())), schema);
            }
            case LONG -> {
                yield schema.getLogicalType() == null
                        ? (Object) random.nextLong()
                        : Instant.ofEpochMilli(random.nextLong(4_102_444_800_000L));
            }
            case INT -> random.nextInt();
            case DOUBLE -> random.nextInt(4) == 0 ? random.nextInt(100) / 10.0 : random.nextDouble() * 2 - 1;
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS[random.nextInt(TEXTS.length)];
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(20)];
                random.nextBytes(bytes);
                yield ByteBuffer.wrap(bytes);
            }
            case NULL -> null;
            default -> throw new AssertionError("The contract has no " + schema.getType());
        };
    }
}
