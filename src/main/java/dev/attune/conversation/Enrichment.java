package dev.attune.conversation;

import dev.attune.config.Settings.TextMode;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.language.Degraded;
import dev.attune.language.redaction.Redactor;
import dev.attune.serde.RecordHash;
import dev.attune.schema.Author;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.Role;
import dev.attune.schema.Sentiment;
import dev.attune.schema.Source;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is published about one public message. */
final class Enrichment {
    private static final double MICROS = 1e6;

    /** Room for all other fields of the record. */
    private static final int ROOM = 8_192;

    private final TextMode mode;
    private final int limit;
    private final RecordHash<EnrichedEvent> hash = new RecordHash<>(EnrichedEvent.getClassSchema());
    private final Source nowhere = new Source("", 0, 0L);

    /**
     * @param limit largest serialized record, bytes
     */
    Enrichment(TextMode mode, int limit) {
        this.mode = mode;
        this.limit = limit;
    }

    /**
     * The record about {@code message} if it says anything new; remembers it in the message.
     *
     * @param text the original text, if it is at hand
     * @param cause the record that made it necessary
     */
    @Nullable
    EnrichedEvent about(
            StoredEvent message,
            String conversationId,
            EffectiveMessages messages,
            @Nullable String text,
            ReceivedRecord cause) {
        boolean isMessage = message.getType() == StoredType.MESSAGE || message.getType() == StoredType.CREATED;
        if (!isMessage || message.getInternal()) {
            return null;
        }
        EnrichedEvent event = new EnrichedEvent();
        event.setEventId(message.getEventId());
        event.setConversationId(conversationId);
        event.setOccurredAt(Instant.ofEpochMilli(message.getAt()));
        event.setChannel(message.getChannel());
        event.setAuthor(new Author(message.getRole(), message.getActor()));
        event.setSource(nowhere);
        List<String> degraded = new ArrayList<>();
        if (messages.deleted(message.getEventId())) {
            event.setVoided(true);
        } else if (messages.redacted(message.getEventId())) {
            degraded.add(Degraded.REDACTED);
        } else {
            read(event, messages.signals(message), degraded);
            addText(event, messages.edited(message.getEventId()), text, degraded);
        }
        event.setDegraded(degraded.isEmpty() ? null : degraded);
        return changed(message, event, cause);
    }

    private @Nullable EnrichedEvent changed(StoredEvent message, EnrichedEvent event, ReceivedRecord cause) {
        long content = hash.of(event);
        if (message.getEnrichedRevision() >= 0 && message.getEnrichedHash() == content) {
            return null;
        }
        message.setEnrichedHash(content);
        message.setEnrichedRevision(message.getEnrichedRevision() + 1);
        event.setRevision(message.getEnrichedRevision());
        event.setSource(new Source(cause.topic(), cause.partition(), cause.offset()));
        return event;
    }

    private static void read(EnrichedEvent event, Signals signals, List<String> degraded) {
        SentimentSignal sentiment = signals.getSentiment();
        if (sentiment != null) {
            event.setSentiment(new Sentiment(
                    sentiment.getScoreMicros() / MICROS,
                    sentiment.getLabel(),
                    sentiment.getConfidenceMicros() / MICROS,
                    sentiment.getEngine(),
                    sentiment.getModelVersion()));
        }
        if (event.getAuthor().getRole() == Role.CUSTOMER) {
            event.setNeed(MessageReading.need(signals));
            event.setStyle(MessageReading.style(signals));
        }
        degraded.addAll(signals.getDegraded());
    }

    private void addText(EnrichedEvent event, boolean edited, @Nullable String text, List<String> degraded) {
        if (mode == TextMode.NONE) {
            return;
        }
        if (edited || text == null) {
            degraded.add(Degraded.EDITED);
            return;
        }
        String shown = mode == TextMode.REDACTED ? Redactor.redact(text) : text;
        int most = Math.max(0, limit - ROOM) / 3;
        if (shown.length() > most && shown.getBytes(StandardCharsets.UTF_8).length > limit - ROOM) {
            // A char is at most three bytes of UTF-8; a pair of surrogates is never torn.
            int end = Character.isHighSurrogate(shown.charAt(most - 1)) ? most - 1 : most;
            shown = shown.substring(0, end);
            degraded.add(Degraded.TEXT_CUT);
        }
        event.setText(shown);
    }
}
