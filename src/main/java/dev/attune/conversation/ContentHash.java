package dev.attune.conversation;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** 64 bits over an output record: tells whether it says anything new. Not thread-safe. */
final class ContentHash<T extends SpecificRecord> {
    private static final HashFunction HASH = Hashing.murmur3_128();

    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable BinaryEncoder encoder;

    ContentHash(org.apache.avro.Schema schema) {
        writer = new SpecificDatumWriter<>(schema);
    }

    long of(T value) {
        bytes.reset();
        encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HASH.hashBytes(bytes.toByteArray()).asLong();
    }
}
