package dev.attune.topology;

import dev.attune.config.Settings.TopicSettings;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.Decoded;
import dev.attune.ingest.EventDecoder;
import dev.attune.ingest.ReceivedRecord;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Gives the bytes and coordinates of a record to {@link EventDecoder}, and what it is to the door. */
final class DecodeProcessor implements Processor<byte[], byte[], String, Decoded> {
    private final TopicSettings topics;
    private final EventDecoder decoder;
    private final UnaryOperator<Decoded> door;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Decoded> context;

    /** @param door what happens to an event before anything else sees it */
    DecodeProcessor(TopicSettings topics, EventDecoder decoder, UnaryOperator<Decoded> door) {
        this.topics = topics;
        this.decoder = decoder;
        this.door = door;
    }

    @Override
    public void init(ProcessorContext<String, Decoded> initialised) {
        context = initialised;
    }

    @Override
    public void process(Record<byte[], byte[]> read) {
        RecordMetadata metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record of a source topic has coordinates"));
        ConversationKind kind =
                metadata.topic().equals(topics.ticketEvents()) ? ConversationKind.TICKET : ConversationKind.CHAT;
        ReceivedRecord received = new ReceivedRecord(
                kind,
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                read.timestamp(),
                read.key(),
                read.value());
        Decoded decoded = door.apply(decoder.decode(received));
        context.forward(new Record<>(keyOf(decoded), decoded, read.timestamp()));
    }

    private static @Nullable String keyOf(Decoded decoded) {
        return decoded instanceof Decoded.Accepted accepted ? accepted.event().stateKey() : null;
    }
}
