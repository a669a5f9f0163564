package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.AgentStores;
import dev.attune.config.Settings;
import dev.attune.json.AvroJson;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.LanguageEngine;
import dev.attune.offline.Replay;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.state.AgentState;
import dev.attune.state.ReplyRow;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recorded events after their run through the topology: what was published when and because of what, and what is
 * stored. Everything is as it was known at the end of the run. Not thread-safe.
 */
public final class PlayedEvents implements AutoCloseable {
    private final Settings settings;
    private final List<EventLine> lines;
    private final Replay replay;
    private final Map<String, List<Published>> assessments = new LinkedHashMap<>();
    private final Map<String, Published> scores = new TreeMap<>();
    private final Map<String, List<Published>> promises = new LinkedHashMap<>();
    private final Map<String, ReplyTemplate> templates = new TreeMap<>();
    private @Nullable EventLine cause;

    /**
     * A record that was published.
     *
     * @param at clock, epoch milliseconds
     * @param cause event whose arrival made it; null: time had passed
     */
    record Published(long at, @Nullable EventLine cause, IndexedRecord value) {}

    /**
     * Plays the events and lets time pass.
     *
     * @param lines templates first, the others in the order in which they arrived; later ones than {@code until} are
     *     left out
     * @param until epoch milliseconds at which the run ends; null: at the latest {@code receivedAt}
     */
    public PlayedEvents(Settings settings, LanguageEngine engine, List<EventLine> lines, @Nullable Long until) {
        this.settings = settings;
        long end = until == null ? Long.MAX_VALUE : until;
        this.lines = lines.stream()
                .filter(line -> line instanceof EventLine.Template || receivedAt(line) <= end)
                .toList();
        long start = this.lines.stream()
                .filter(line -> !(line instanceof EventLine.Template))
                .mapToLong(PlayedEvents::receivedAt)
                .min()
                .orElse(0);
        replay = new Replay(settings, engine, start, this::take);
        for (EventLine line : this.lines) {
            play(line);
        }
        replay.advanceTo(until == null ? start : until);
        replay.finish();
    }

    private void play(EventLine line) {
        if (line instanceof EventLine.Template template) {
            ReplyTemplate declared = template.template();
            if (declared == null) {
                templates.remove(template.templateId());
            } else {
                templates.put(template.templateId(), declared);
            }
        } else {
            replay.advanceTo(receivedAt(line));
            cause = line;
        }
        replay.play(line);
        cause = null;
    }

    static long receivedAt(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            return chat.receivedAt();
        }
        return line instanceof EventLine.Ticket ticket ? ticket.receivedAt() : Long.MIN_VALUE;
    }

    private void take(String topic, @Nullable String key, @Nullable IndexedRecord value) {
        if (value == null || key == null) {
            return;
        }
        Published published = new Published(replay.now(), cause, value);
        switch (topic) {
            case "replies.assessed" ->
                assessments
                        .computeIfAbsent(field(value, "replyId"), id -> new ArrayList<>())
                        .add(published);
            case "promises" ->
                promises.computeIfAbsent(field(value, "replyId"), id -> new ArrayList<>())
                        .add(published);
            case "agent.scores" -> scores.put(key, published);
            case "templates" -> templates.putIfAbsent(key, specific(value, ReplyTemplate.class));
            default -> {
                // Of no meaning for a judgement or a score.
            }
        }
    }

    private static String field(IndexedRecord value, String name) {
        return String.valueOf(value.get(value.getSchema().getField(name).pos()));
    }

    /** The same as a generated class. */
    static <T extends SpecificRecord> T specific(IndexedRecord value, Class<T> type) {
        try {
            return AvroJson.read(AvroJson.write(value), type);
        } catch (JsonFormException e) {
            throw new IllegalStateException("what was published is not as its schema says", e);
        }
    }

    Settings settings() {
        return settings;
    }

    /** Events that were played, templates first. */
    List<EventLine> lines() {
        return lines;
    }

    /** Clock at the end, epoch milliseconds. */
    long end() {
        return replay.now();
    }

    /** Templates by id: those of the events, and those that were learned. */
    Map<String, ReplyTemplate> templates() {
        return templates;
    }

    /** All that was said of a reply, oldest first; empty: there is no such reply. */
    List<Published> assessments(String replyId) {
        return assessments.getOrDefault(replyId, List.of());
    }

    /** The last word on each reply of an agent. */
    List<ReplyAssessment> replies(String agentId) {
        List<ReplyAssessment> replies = new ArrayList<>();
        for (List<Published> of : assessments.values()) {
            IndexedRecord last = of.get(of.size() - 1).value();
            if (field(last, "agentId").equals(agentId)) {
                replies.add(specific(last, ReplyAssessment.class));
            }
        }
        return replies;
    }

    /** Ids of all replies, in the order in which they were first assessed. */
    List<String> replyIds() {
        return List.copyOf(assessments.keySet());
    }

    /** Ids of all agents of whom something was heard. */
    List<String> agentIds() {
        return List.copyOf(new TreeSet<>(scores.keySet()));
    }

    /** The agent's latest score; null: it was never heard of, or is forgotten. */
    @Nullable
    Published score(String agentId) {
        return scores.get(agentId);
    }

    /** The last word on each promise of a reply. */
    List<PromiseEvent> promises(String replyId) {
        Map<String, PromiseEvent> last = new LinkedHashMap<>();
        for (Published each : promises.getOrDefault(replyId, List.of())) {
            PromiseEvent promise = specific(each.value(), PromiseEvent.class);
            last.put(promise.getPromiseId(), promise);
        }
        return List.copyOf(last.values());
    }

    /** What is stored of an agent; null: nothing. */
    @Nullable
    AgentBooks books(String agentId) {
        return AgentBooks.open(
                agentId,
                new AgentBooks.Rows() {
                    @Override
                    public @Nullable AgentState agent(String id) {
                        AgentState[] found = {null};
                        replay.<String, AgentState>stored(AgentStores.AGENTS, (key, state) -> {
                            if (key.equals(id)) {
                                found[0] = state;
                            }
                        });
                        return found[0];
                    }

                    @Override
                    public void segments(BiConsumer<byte[], SegmentRow> each) {
                        replay.stored(AgentStores.SEGMENTS, each);
                    }

                    @Override
                    public void replies(BiConsumer<byte[], ReplyRow> each) {
                        replay.stored(AgentStores.REPLIES, each);
                    }
                },
                settings.scores().priors());
    }

    @Override
    public void close() {
        replay.close();
    }
}
