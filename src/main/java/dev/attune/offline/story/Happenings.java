package dev.attune.offline.story;

import dev.attune.json.EventLine;
import dev.attune.offline.story.ReplyStory.Happening;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in one conversation, in its order, and the words of its messages as they stand now. */
final class Happenings {
    /** What both kinds of events have. */
    record Event(String eventId, Instant at, Object body) {}

    private final List<Event> events;
    private final Map<String, MessageRevised> revisions = new HashMap<>();

    private Happenings(List<Event> events) {
        this.events = events;
        // In order: the latest wins.
        for (Event event : events) {
            if (event.body() instanceof MessageRevised revised) {
                revisions.put(revised.getMessageEventId(), revised);
            }
        }
    }

    /** The conversation of an id, a ticket or not. */
    static Happenings of(List<EventLine> lines, boolean ticket, String conversationId) {
        // Of equal ids the first that was read stands.
        Map<String, Event> known = new LinkedHashMap<>();
        for (EventLine line : lines) {
            boolean same =
                    ticket == (line instanceof EventLine.Ticket) && line.key().equals(conversationId);
            Event event = same ? event(line) : null;
            if (event != null) {
                known.putIfAbsent(event.eventId(), event);
            }
        }
        List<Event> sorted = new ArrayList<>(known.values());
        sorted.sort(Comparator.comparing(Event::at)
                .thenComparingInt(event -> event.body() instanceof Assigned ? 0 : 1)
                .thenComparing(Event::eventId));
        return new Happenings(sorted);
    }

    static @Nullable Event event(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            return new Event(
                    chat.event().getEventId(),
                    chat.event().getOccurredAt(),
                    chat.event().getBody());
        }
        if (line instanceof EventLine.Ticket ticket) {
            return new Event(
                    ticket.event().getEventId(),
                    ticket.event().getOccurredAt(),
                    ticket.event().getBody());
        }
        return null;
    }

    List<Event> events() {
        return events;
    }

    /** The original text of a message, as spans count in it; null: there is none, or it is not to be shown. */
    @Nullable
    String text(String eventId) {
        for (Event event : events) {
            if (event.eventId().equals(eventId)) {
                MessageRevised revised = revisions.get(eventId);
                if (revised != null && revised.getKind() == RevisionKind.REDACTED) {
                    return null;
                }
                return revised != null && revised.getText() != null ? revised.getText() : text(event.body());
            }
        }
        return null;
    }

    private static @Nullable String text(Object body) {
        if (body instanceof Message message) {
            return message.getText();
        }
        if (body instanceof Commented comment) {
            return comment.getText();
        }
        return body instanceof Created created ? created.getSubject() + "\n" + created.getDescription() : null;
    }

    /** All of them for people. */
    List<Happening> told(String replyId) {
        List<Happening> told = new ArrayList<>();
        for (Event event : events) {
            told.add(tell(event, event.eventId().equals(replyId)));
        }
        return told;
    }

    private Happening tell(Event event, boolean here) {
        Author author = author(event.body());
        String text = text(event.eventId());
        if (author == null) {
            String what = what(event.body());
            return new Happening(event.at(), event.eventId(), "", what, false, "", here);
        }
        String who = author.getRole().name().toLowerCase(Locale.ROOT) + " " + author.getId();
        if (internal(event.body())) {
            return new Happening(event.at(), event.eventId(), who, "internal note: leaves no trace", false, "", here);
        }
        String note = note(event);
        return text == null
                ? new Happening(event.at(), event.eventId(), who, "message redacted", false, note, here)
                : new Happening(event.at(), event.eventId(), who, text, true, note, here);
    }

    private String note(Event event) {
        MessageRevised revised = revisions.get(event.eventId());
        String later = revised == null ? "" : revised.getKind().name().toLowerCase(Locale.ROOT) + " later";
        return machine(event.body()) ? "sent by a machine: not judged" : later;
    }

    static @Nullable Author author(Object body) {
        if (body instanceof Message message) {
            return message.getAuthor();
        }
        if (body instanceof Commented comment) {
            return comment.getAuthor();
        }
        return body instanceof Created created ? created.getAuthor() : null;
    }

    private static boolean internal(Object body) {
        return (body instanceof Message message && message.getVisibility() == Visibility.INTERNAL)
                || (body instanceof Commented comment && comment.getVisibility() == Visibility.INTERNAL);
    }

    private static boolean machine(Object body) {
        return (body instanceof Message message && message.getAssist() == Assist.AI_SENT)
                || (body instanceof Commented comment && comment.getAssist() == Assist.AI_SENT);
    }

    /** An event without words. Free texts of reviewers and reasons are left out. */
    private static String what(Object body) {
        if (body instanceof Assigned assigned) {
            return "assigned to " + assigned.getAgentId()
                    + (assigned.getTeamId() == null ? "" : " of " + assigned.getTeamId());
        } else if (body instanceof Unassigned unassigned) {
            return "taken from " + (unassigned.getAgentId() == null ? "its holder" : unassigned.getAgentId());
        } else if (body instanceof StatusChanged status) {
            return "status " + status.getStatus();
        } else if (body instanceof Rated rated) {
            return "rated " + rated.getScore() + " of 5";
        } else if (body instanceof MessageRevised revised) {
            return "message " + revised.getMessageEventId() + " "
                    + revised.getKind().name().toLowerCase(Locale.ROOT);
        } else if (body instanceof FollowedUp followed) {
            return "followed up by " + followed.getKind().name().toLowerCase(Locale.ROOT)
                    + (followed.getAgentId() == null ? "" : " of " + followed.getAgentId());
        } else if (body instanceof AssessmentReviewed review) {
            return "judgement of " + review.getReplyId() + " reviewed by " + review.getReviewerId() + ": "
                    + review.getDecision()
                    + (review.getManner() == null ? "" : " " + review.getManner())
                    + (review.getNeedOutcome() == null ? "" : " " + review.getNeedOutcome());
        } else if (body instanceof PriorityChanged priority) {
            return "priority " + priority.getPriority();
        }
        return body instanceof Merged merged ? "merged into " + merged.getIntoTicketId() : "";
    }

    /** A short description of an event, with its id and without its words. */
    static String named(EventLine line) {
        Event event = event(line);
        if (event == null) {
            return "a template";
        }
        Author author = author(event.body());
        String what = author == null
                ? what(event.body())
                : internal(event.body())
                        ? "internal note"
                        : "message of " + (author.getRole() == Role.CUSTOMER ? "the customer" : author.getId());
        return event.eventId() + ", " + what + ", occurred " + event.at();
    }
}
