package dev.attune.offline.story;

import dev.attune.json.EventLine;
import dev.attune.offline.story.PlayedEvents.Published;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is instead of what was asked for. */
final class Neighbours {
    private static final int SHOWN = 8;

    private final PlayedEvents played;

    Neighbours(PlayedEvents played) {
        this.played = played;
    }

    String ofReply(String replyId) {
        for (EventLine line : played.lines()) {
            Happenings.Event event = Happenings.event(line);
            if (event != null && event.eventId().equals(replyId)) {
                return "There is no judgement of " + Happenings.named(line)
                        + ": only public replies of people are judged. In conversation " + line.key() + ": "
                        + list(
                                played.replyIds().stream()
                                        .filter(id -> in(line.key(), id))
                                        .toList(),
                                "no reply");
            }
        }
        List<String> ids = played.replyIds();
        return "There is no reply " + replyId + " in these events up to " + Told.instant(played.end()) + ". "
                + (ids.isEmpty()
                        ? "There is no reply in them at all"
                        : "Like it, of " + ids.size() + ": " + list(like(replyId, ids), ""))
                + ". Agents: " + list(played.agentIds(), "none");
    }

    private boolean in(String conversationId, String replyId) {
        Published last = played.assessments(replyId).get(0);
        Object id = last.value()
                .get(last.value().getSchema().getField("conversationId").pos());
        return Objects.equals(String.valueOf(id), conversationId);
    }

    String ofAgent(String agentId) {
        List<String> ids = played.agentIds();
        return "There is no agent " + agentId + " in these events up to " + Told.instant(played.end()) + ". "
                + (ids.isEmpty()
                        ? "There is none in them at all"
                        : "Like it, of " + ids.size() + ": " + list(like(agentId, ids), ""));
    }

    private static String list(Collection<String> ids, String otherwise) {
        if (ids.isEmpty()) {
            return otherwise;
        }
        return String.join(", ", ids.stream().limit(SHOWN).toList())
                + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "");
    }

    private static List<String> like(String id, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt(other -> distance(id, other)))
                .limit(SHOWN)
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(@Nullable String one, String other) {
        String from = one == null ? "" : one;
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int same = diagonal + (from.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
