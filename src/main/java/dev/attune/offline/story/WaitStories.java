package dev.attune.offline.story;

import dev.attune.config.Settings;
import dev.attune.conversation.ResponsivenessWorking;
import dev.attune.offline.story.Happenings.Event;
import dev.attune.offline.story.ReplyStory.WaitPart;
import dev.attune.offline.story.ReplyStory.WaitStory;
import dev.attune.schema.Assigned;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.Unassigned;
import dev.attune.schema.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who held the conversation while the customer waited, and what the times make of responsiveness. */
final class WaitStories {
    private static final double MICROS = 1e6;

    private WaitStories() {}

    /**
     * Null where nobody waited.
     *
     * @throws StoryException if the times do not give the published number
     */
    static @Nullable WaitStory of(Settings settings, ReplyAssessment reply, List<Event> events) throws StoryException {
        Wait wait = reply.getWait();
        if (wait == null) {
            return null;
        }
        ResponsivenessWorking working = ResponsivenessWorking.of(settings, reply.getChannel(), wait);
        Double published = reply.getResponsiveness();
        Integer micros = working.micros();
        if (published != null && micros != null && micros / MICROS != published) {
            throw StoryException.mismatch("responsiveness of " + reply.getReplyId(), published, micros / MICROS);
        }
        Instant to = reply.getOccurredAt();
        Instant from = to.minusMillis(wait.getSystemMs() + wait.getHeldMs());
        List<WaitPart> parts = parts(events, from, to);
        return new WaitStory(from, parts, working, published, why(reply, wait, parts));
    }

    private static String why(ReplyAssessment reply, Wait wait, List<WaitPart> parts) {
        if (reply.getResponsiveness() != null) {
            return "an observation";
        }
        if (!wait.getAnswers()) {
            return "a greeting or a line that asks for patience: the wait goes on";
        }
        String holder = parts.isEmpty() ? null : parts.get(parts.size() - 1).holder();
        return reply.getAgentId().equals(holder)
                ? "written within a second of the assignment: says nothing about the agent"
                : "not written by who held the conversation: ends the wait, and counts for its holder as taken away";
    }

    private static List<WaitPart> parts(List<Event> events, Instant from, Instant to) {
        List<WaitPart> parts = new ArrayList<>();
        String holder = null;
        boolean onHold = false;
        Instant at = from;
        for (Event event : events) {
            if (event.at().isAfter(to)) {
                break;
            }
            String next = holder(event, holder);
            boolean held = event.body() instanceof StatusChanged status
                    ? status.getStatus() == ConversationStatus.ON_HOLD
                    : onHold;
            if (!Objects.equals(next, holder) || held != onHold) {
                at = close(parts, at, event.at(), holder, onHold);
            }
            holder = next;
            onHold = held;
        }
        close(parts, at, to, holder, onHold);
        return parts;
    }

    private static @Nullable String holder(Event event, @Nullable String before) {
        if (event.body() instanceof Assigned assigned) {
            return assigned.getAgentId();
        }
        return event.body() instanceof Unassigned ? null : before;
    }

    private static Instant close(
            List<WaitPart> parts, Instant from, Instant to, @Nullable String holder, boolean onHold) {
        if (!to.isAfter(from)) {
            return from;
        }
        parts.add(new WaitPart(from, to, Duration.between(from, to).toMillis(), holder, onHold));
        return to;
    }
}
