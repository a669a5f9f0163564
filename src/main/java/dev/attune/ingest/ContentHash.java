package dev.attune.ingest;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.TicketEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * 64 bits over what an event says, whatever schema version it was written with: over its bytes in the reader schema.
 * Not thread-safe.
 */
final class ContentHash {
    // SipHash, because ids and texts come from outside. The key is Guava's fixed one: the hash is stored.
    private static final HashFunction HASH = Hashing.sipHash24();

    private final Bytes bytes = new Bytes();
    private final SpecificDatumWriter<SpecificRecord> chats = writer(ChatEvent.getClassSchema());
    private final SpecificDatumWriter<SpecificRecord> tickets = writer(TicketEvent.getClassSchema());
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;

    /**
     * @param value as received, with the prefix
     * @param sameLayout its bytes are those of the reader schema: there is nothing to encode again
     */
    long of(SpecificRecord event, byte[] value, boolean sameLayout) {
        if (sameLayout) {
            return HASH.hashBytes(value, EventDecoder.PREFIX, value.length - EventDecoder.PREFIX)
                    .asLong();
        }
        bytes.reset();
        try {
            encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
            (event instanceof ChatEvent ? chats : tickets).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.hash();
    }

    /**
     * Whether the value ends where a value of this schema does. The deserializer stops reading without looking; bytes
     * left over mean that the id and the bytes do not belong together.
     */
    boolean endsWithValue(byte[] value, Schema writer) {
        decoder = DecoderFactory.get()
                .binaryDecoder(value, EventDecoder.PREFIX, value.length - EventDecoder.PREFIX, decoder);
        try {
            GenericDatumReader.skip(writer, decoder);
            return decoder.isEnd();
        } catch (IOException e) {
            return false;
        }
    }

    private static SpecificDatumWriter<SpecificRecord> writer(Schema schema) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(1024);
        }

        long hash() {
            return HASH.hashBytes(buf, 0, count).asLong();
        }
    }
}
