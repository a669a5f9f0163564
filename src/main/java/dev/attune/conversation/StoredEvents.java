package dev.attune.conversation;

import dev.attune.ingest.ConversationEvent;
import dev.attune.language.LanguageEngine;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Commented;
import dev.attune.schema.Created;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Merged;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.PriorityChanged;
import dev.attune.schema.Rated;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.Unassigned;
import dev.attune.schema.Visibility;
import dev.attune.serde.IdHash;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.StoredType;
import org.jspecify.annotations.Nullable;

/** Turns an accepted event into what is kept of it: everything but the text, which is read here and dropped. */
final class StoredEvents {
    private final LanguageEngine engine;
    private final Sketches sketches;

    /** @param maxCharacters of a message that are compared with what was said to others */
    StoredEvents(LanguageEngine engine, int maxCharacters) {
        this.engine = engine;
        sketches = new Sketches(maxCharacters);
    }

    /** Reads the text, if there is any, and keeps the signals. */
    StoredEvent of(ConversationEvent event) {
        StoredEvent stored = new StoredEvent();
        stored.setEventId(event.eventId());
        stored.setAt(event.occurredAt());
        stored.setContentHash(event.contentHash());
        stored.setChannel(event.channel());
        stored.setEnrichedRevision(-1);
        stored.setCustomer(event.customerId() == null ? 0 : IdHash.of(event.customerId()));
        if (event.body() instanceof Message body) {
            boolean machine = body.getAssist() == Assist.AI_SENT;
            message(stored, event, body.getAuthor(), body.getText(), body.getVisibility(), machine);
        } else if (event.body() instanceof Commented body) {
            boolean machine = body.getAssist() == Assist.AI_SENT;
            message(stored, event, body.getAuthor(), body.getText(), body.getVisibility(), machine);
        } else if (event.body() instanceof Created body) {
            message(stored, event, body.getAuthor(), textOf(body), Visibility.PUBLIC, false);
            stored.setType(StoredType.CREATED);
            stored.setPriority(body.getPriority());
        } else {
            withoutText(stored, event);
        }
        return stored;
    }

    /** Subject and description of a ticket count as one text. */
    static String textOf(Created body) {
        return body.getSubject() + "\n" + body.getDescription();
    }

    /** The text that an event brings, or null. */
    static @Nullable String textOf(ConversationEvent event) {
        if (event.body() instanceof Message body) {
            return body.getText();
        } else if (event.body() instanceof Commented body) {
            return body.getText();
        } else if (event.body() instanceof Created body) {
            return textOf(body);
        }
        return null;
    }

    private void message(
            StoredEvent stored,
            ConversationEvent event,
            Author author,
            String text,
            Visibility visibility,
            boolean automatic) {
        stored.setType(StoredType.MESSAGE);
        stored.setActor(author.getId());
        stored.setRole(author.getRole());
        stored.setInternal(visibility != Visibility.PUBLIC);
        stored.setAutomatic(automatic && author.getRole() == Role.AGENT);
        if (!stored.getInternal()) {
            stored.setSignals(read(event, text, author.getRole()));
        }
    }

    private void withoutText(StoredEvent stored, ConversationEvent event) {
        if (event.body() instanceof Assigned body) {
            stored.setType(StoredType.ASSIGNED);
            stored.setActor(body.getAgentId());
            stored.setTeamId(body.getTeamId());
        } else if (event.body() instanceof Unassigned body) {
            stored.setType(StoredType.UNASSIGNED);
            stored.setActor(body.getAgentId());
        } else if (event.body() instanceof StatusChanged body) {
            stored.setType(StoredType.STATUS_CHANGED);
            stored.setStatus(body.getStatus());
        } else if (event.body() instanceof Rated body) {
            stored.setType(StoredType.RATED);
            stored.setScore(body.getScore());
        } else if (event.body() instanceof MessageRevised body) {
            stored.setType(StoredType.MESSAGE_REVISED);
            stored.setTarget(body.getMessageEventId());
            stored.setRevisionKind(body.getKind());
            stored.setSignals(revisedSignals(event, body));
        } else if (event.body() instanceof FollowedUp body) {
            stored.setType(StoredType.FOLLOWED_UP);
            stored.setActor(body.getAgentId());
        } else if (event.body() instanceof AssessmentReviewed body) {
            stored.setType(StoredType.ASSESSMENT_REVIEWED);
            stored.setActor(body.getReviewerId());
            stored.setTarget(body.getReplyId());
            stored.setDecision(body.getDecision());
            stored.setNeedOutcome(body.getNeedOutcome());
            stored.setManner(body.getManner());
        } else if (event.body() instanceof PriorityChanged body) {
            stored.setType(StoredType.PRIORITY_CHANGED);
            stored.setPriority(body.getPriority());
        } else if (event.body() instanceof Merged body) {
            stored.setType(StoredType.MERGED);
            stored.setTarget(body.getIntoTicketId());
        } else {
            throw new IllegalStateException(
                    "no rule for " + event.body().getClass().getName());
        }
    }

    /**
     * Signals of the new text. It may arrive before its message, when nobody knows yet who wrote it: so it is read
     * once for each side, and what each side's rules say is kept.
     */
    private @Nullable Signals revisedSignals(ConversationEvent event, MessageRevised body) {
        if (body.getKind() != RevisionKind.EDITED || body.getText() == null) {
            return null;
        }
        Signals customer = read(event, body.getText(), Role.CUSTOMER);
        Signals agent = read(event, body.getText(), Role.AGENT);
        agent.setNeedsReply(customer.getNeedsReply());
        agent.setSentiment(customer.getSentiment());
        agent.setDegraded(customer.getDegraded());
        agent.setCustomer(customer.getCustomer());
        return agent;
    }

    /** The hashes of the words are salted by conversation: equal words of two of them cannot be told from state. */
    private Signals read(ConversationEvent event, String text, Role role) {
        Signals signals = engine.read(text, event.language(), role);
        int salt = salt(event.stateKey());
        if (signals.getCustomer() != null) {
            signals.setCustomer(ReadingCodec.saltedCustomer(signals.getCustomer(), salt));
        }
        if (signals.getAgent() != null) {
            signals.setAgent(ReadingCodec.saltedAgent(signals.getAgent(), salt));
        }
        if (role == Role.AGENT) {
            sketches.sketch(text, event.language(), signals);
        }
        return signals;
    }

    /** Kept with the state: another arithmetic parts old from new. */
    private static int salt(String stateKey) {
        long hash = IdHash.of(stateKey);
        return (int) (hash ^ (hash >>> 32));
    }
}
