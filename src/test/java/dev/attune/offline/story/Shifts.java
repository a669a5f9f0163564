package dev.attune.offline.story;

import dev.attune.json.EventLine;
import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Commented;
import dev.attune.schema.Manner;
import dev.attune.schema.Message;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.Role;
import dev.attune.schema.TemplateOrigin;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of a small shift, written down in the order in which they arrive. */
final class Shifts {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final String PASTED =
            "Thank you for contacting our support team today, we value every customer and will look"
                    + " into your matter as soon as possible.";

    private final List<EventLine> lines = new ArrayList<>();
    private int number;

    List<EventLine> lines() {
        return lines;
    }

    Shifts template(String id, String name, String text) {
        lines.add(new EventLine.Template(
                id,
                ReplyTemplate.newBuilder()
                        .setTemplateId(id)
                        .setName(name)
                        .setText(text)
                        .setOrigin(TemplateOrigin.DECLARED)
                        .setAllowListed(false)
                        .build()));
        return this;
    }

    Shifts assigned(String conversation, int second, String agent) {
        return chat(conversation, next(), second, new Assigned(agent, "north"));
    }

    Shifts customer(String conversation, int second, String text) {
        return chat(conversation, next(), second, message(Role.CUSTOMER, "u-" + conversation, text));
    }

    Shifts agent(String conversation, String replyId, int second, String agent, String text) {
        return chat(conversation, replyId, second, message(Role.AGENT, agent, text));
    }

    Shifts relabelled(String conversation, int second, String replyId) {
        return chat(
                conversation,
                next(),
                second,
                new AssessmentReviewed(
                        replyId, ReviewDecision.RELABEL, NeedOutcome.MISSED, Manner.INDIFFERENT, "lead", null));
    }

    Shifts voided(String conversation, int second, String replyId) {
        return chat(
                conversation,
                next(),
                second,
                new AssessmentReviewed(replyId, ReviewDecision.VOID, null, null, "lead", null));
    }

    Shifts ticket(String ticket, String id, int second, Role role, String author, String text) {
        Instant at = START.plusSeconds(second);
        Commented body = new Commented(new Author(role, author), text, Visibility.PUBLIC, null, Assist.NONE);
        lines.add(new EventLine.Ticket(new TicketEvent(id, ticket, at, null, null, body), at.toEpochMilli()));
        return this;
    }

    private Shifts chat(String conversation, String id, int second, Object body) {
        Instant at = START.plusSeconds(second);
        lines.add(new EventLine.Chat(
                new ChatEvent(id, conversation, at, Channel.CHAT, null, null, body), at.toEpochMilli()));
        return this;
    }

    private static Message message(Role role, String id, String text) {
        return new Message(new Author(role, id), text, Visibility.PUBLIC, null, Assist.NONE);
    }

    private String next() {
        number++;
        return "e" + number;
    }

    /**
     * Conversations of ana one after the other, ten minutes apart: an upset customer, a reply {@code r0}, {@code r1}, …
     * that is by turns warm and pasted, and thanks.
     */
    static Shifts day(int conversations) {
        Shifts shift = new Shifts().template("welcome", "Welcome text", PASTED);
        for (int i = 0; i < conversations; i++) {
            String id = "c" + i;
            int at = 600 * i;
            shift.assigned(id, at, "ana")
                    .customer(id, at + 1, "My parcel number " + i + " has been lost twice now, I am really upset!")
                    .agent(
                            id,
                            "r" + i,
                            at + 31 + 10 * (i % 7),
                            "ana",
                            i % 2 == 0
                                    ? "I am so sorry, losing it twice is really upsetting. I have just sent a new one by"
                                            + " express, it reaches you tomorrow morning."
                                    : PASTED)
                    .customer(id, at + 200, "Thanks.");
        }
        return shift;
    }
}
