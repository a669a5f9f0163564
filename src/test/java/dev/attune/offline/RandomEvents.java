package dev.attune.offline;

import dev.attune.json.EventLine;
import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Commented;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Created;
import dev.attune.schema.FollowUpKind;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Manner;
import dev.attune.schema.Merged;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Priority;
import dev.attune.schema.PriorityChanged;
import dev.attune.schema.Rated;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Unassigned;
import dev.attune.schema.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/** Random conversations with every kind of event, many at equal times, over about a day. */
@SuppressWarnings("EnumOrdinal") // Any constant will do.
final class RandomEvents {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final long DAY_MS = 86_400_000;

    private static final String[] CUSTOMER = {
        "Where is my order?",
        "thanks",
        "ok",
        "It is still broken and I am upset.",
        "👍",
        "hello",
        "No.",
        "My daughter cried all evening, her birthday present never came!",
        "You made my day, thank you so much!"
    };
    private static final String[] AGENT = {
        "One moment please, let me check.",
        "Hi, I'm Ana, thanks for contacting us.",
        "Under Account, then Billing.",
        "I will get back to you within 2 hours.",
        "Sorry, still working on it. I'll get back to you in 10 minutes.",
        "I will call you back within 20 minutes.",
        "Once you have sent the form I will send you the label within an hour.",
        "Your refund went out on Monday.",
        "I am so sorry, what a sad birthday. A new present is on its way.",
        "See our website."
    };

    private final Random random;
    private final List<String> messageIds = new ArrayList<>();
    private int events;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    /** Events in random order; {@code receivedAt} is {@code occurredAt}. */
    List<EventLine> next() {
        List<EventLine> all = new ArrayList<>();
        int conversations = 1 + random.nextInt(4);
        for (int c = 0; c < conversations; c++) {
            boolean ticket = random.nextInt(3) == 0;
            messageIds.clear();
            // Bursts: most gaps are seconds to minutes, some are hours, so that every clock gets its turn.
            long at = START.toEpochMilli() + random.nextInt(3_600_000);
            int length = 3 + random.nextInt(25);
            Channel channel = Channel.values()[1 + random.nextInt(6)];
            for (int i = 0; i < length; i++) {
                all.add(line(ticket, "conv" + c, channel, Instant.ofEpochMilli(at), i == 0));
                at += gap();
            }
        }
        return all;
    }

    /** End of the replay: at the last event, soon after, when cycles have gone idle, or when all is forgotten. */
    Instant end(long lastEvent) {
        long[] later = {0, 600_000, 3 * DAY_MS, 60 * DAY_MS};
        return Instant.ofEpochMilli(lastEvent + later[random.nextInt(later.length)]);
    }

    private long gap() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> 0;
            case 2 -> random.nextInt(7_200_000);
            case 3 -> random.nextInt(40) == 0 ? DAY_MS + 5 : 900_000;
            default -> 1_000L * random.nextInt(150);
        };
    }

    private EventLine line(boolean ticket, String id, Channel channel, Instant at, boolean first) {
        String eventId = "e" + events++;
        SpecificRecord body = body(ticket, eventId, first);
        if (ticket) {
            TicketEvent event = new TicketEvent(eventId, id, at, "cust-" + id, "en", body);
            return new EventLine.Ticket(event, at.toEpochMilli());
        }
        ChatEvent event = new ChatEvent(eventId, id, at, channel, "cust-" + id, "en", body);
        return new EventLine.Chat(event, at.toEpochMilli());
    }

    private SpecificRecord body(boolean ticket, String eventId, boolean first) {
        if (ticket && first) {
            messageIds.add(eventId);
            return new Created(new Author(Role.CUSTOMER, "c"), "Order", pick(CUSTOMER), priority(), null);
        }
        int kind = random.nextInt(20);
        if (kind < 11) {
            messageIds.add(eventId);
            return message(ticket);
        }
        return switch (kind) {
            case 11, 12, 13 -> new Assigned(agent(), random.nextBoolean() ? "team" + random.nextInt(2) : null);
            case 14 -> new Unassigned(random.nextBoolean() ? agent() : null, null);
            case 15, 16 -> new StatusChanged(ConversationStatus.values()[1 + random.nextInt(5)]);
            case 17 -> revised();
            case 18 -> reviewed();
            default -> rare(ticket);
        };
    }

    private SpecificRecord rare(boolean ticket) {
        return switch (random.nextInt(ticket ? 4 : 2)) {
            case 0 -> new Rated(1 + random.nextInt(5), null);
            case 1 -> new FollowedUp(agent(), FollowUpKind.CALL);
            case 2 -> new PriorityChanged(priority());
            default -> new Merged("elsewhere");
        };
    }

    private SpecificRecord message(boolean ticket) {
        int who = random.nextInt(10);
        Role role = who < 4 ? Role.CUSTOMER : who < 9 ? Role.AGENT : Role.BOT;
        Author author = new Author(role, role == Role.AGENT ? agent() : "x");
        String text = role == Role.CUSTOMER ? pick(CUSTOMER) : pick(AGENT);
        Visibility visibility = random.nextInt(15) == 0 ? Visibility.INTERNAL : Visibility.PUBLIC;
        Assist assist = random.nextInt(12) == 0 ? Assist.AI_SENT : Assist.NONE;
        return ticket
                ? new Commented(author, text, visibility, null, assist)
                : new Message(author, text, visibility, null, assist);
    }

    private SpecificRecord revised() {
        RevisionKind kind = RevisionKind.values()[1 + random.nextInt(3)];
        String text = random.nextBoolean() ? pick(CUSTOMER) : pick(AGENT);
        return new MessageRevised(target(), kind, kind == RevisionKind.EDITED ? text : null);
    }

    private SpecificRecord reviewed() {
        ReviewDecision decision = ReviewDecision.values()[1 + random.nextInt(3)];
        boolean relabel = decision == ReviewDecision.RELABEL;
        return new AssessmentReviewed(
                target(), decision, relabel ? NeedOutcome.MET : null, relabel ? Manner.TASK : null, "r", null);
    }

    private String target() {
        return messageIds.isEmpty() ? "unheard-of" : messageIds.get(random.nextInt(messageIds.size()));
    }

    private Priority priority() {
        return Priority.values()[1 + random.nextInt(4)];
    }

    private String agent() {
        return "agent" + random.nextInt(3);
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
