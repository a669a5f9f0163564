package dev.attune.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * State and repartition values: a version byte and plain Avro, without registry. A value written by an older version
 * is read with the schema of that version and resolved to the present one, so that state is migrated record by record
 * as it is touched.
 *
 * @param <T> generated class of the present schema
 */
public final class StateSerde<T extends SpecificRecord> {
    static {
        GeneratedClasses.trust();
    }

    private static final SpecificData STORED = new Stored();

    private final Schema present;
    private final byte version;
    private final Map<Byte, Schema> released;
    private final ThreadLocal<Buffers> buffers = ThreadLocal.withInitial(Buffers::new);
    private final Map<Byte, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final RecordWriter writer;

    /**
     * @param present schema of the generated class
     * @param version version byte that is written
     * @param released schemas of older versions that can still be read
     */
    public StateSerde(Schema present, int version, Map<Byte, Schema> released) {
        this.present = present;
        this.version = (byte) version;
        this.released = Map.copyOf(released);
        this.writer = new RecordWriter(present);
    }

    /** Version byte and Avro binary. */
    public byte[] write(T value) {
        Buffers own = buffers.get();
        own.out.reset();
        own.out.write(version);
        try {
            // Buffered: the stream below takes a lock for each byte that is written on its own.
            own.encoder = EncoderFactory.get().binaryEncoder(own.out, own.encoder);
            writer.write(value, own.encoder);
            own.encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own.out.toByteArray();
    }

    /**
     * Reverses {@link #write}.
     *
     * @throws IllegalStateException if the value was written by a version that this one does not know
     */
    public T read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalStateException("Empty stored value of " + present.getName());
        }
        DatumReader<T> reader = readers.computeIfAbsent(bytes[0], this::reader);
        Buffers own = buffers.get();
        own.decoder = DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, own.decoder);
        try {
            return reader.read(null, own.decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatumReader<T> reader(byte written) {
        Schema schema = written == version ? present : released.get(written);
        if (schema == null) {
            throw new IllegalStateException(present.getName() + " was stored by version " + written
                    + ", this one reads " + version + " and " + released.keySet()
                    + ". Run the version that wrote it, or reset the application's state (docs/operations.md).");
        }
        try {
            return new FastReaderBuilder(STORED).createDatumReader(schema, present);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that shares nothing with the value. */
    public T copy(T value) {
        return read(write(value));
    }

    /** As Kafka's serde, null for null. */
    public Serde<T> serde() {
        Serializer<T> serializer = (topic, value) -> value == null ? null : write(value);
        Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    /**
     * How stored values are read: by Avro's reader that resolves schemas once instead of at each value. It halves what
     * reading costs.
     *
     * <p>Arrays of records are plain lists: Avro's own cannot remove through an iterator, and state is changed in
     * place. Its reader fills the list that it finds in a record.
     */
    private static final class Stored extends SpecificData {
        Stored() {
            super(StateSerde.class.getClassLoader());
            addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        }

        @Override
        public InstanceSupplier getNewRecordSupplier(Schema schema) {
            InstanceSupplier empty = super.getNewRecordSupplier(schema);
            int[] arrays = schema.getFields().stream()
                    .filter(field -> field.schema().getType() == Schema.Type.ARRAY)
                    .mapToInt(Schema.Field::pos)
                    .toArray();
            return (old, of) -> {
                Object record = empty.newInstance(old, of);
                for (int array : arrays) {
                    ((IndexedRecord) record).put(array, new ArrayList<>());
                }
                return record;
            };
        }
    }

    private static final class Buffers {
        final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

        @Nullable
        BinaryEncoder encoder;

        @Nullable
        BinaryDecoder decoder;
    }
}
