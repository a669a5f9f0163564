package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.schema.AgentScore;
import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.scripted.MemoryEntry;
import dev.attune.scripted.MemoryRows;
import dev.attune.scripted.ScriptedJudge;
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.state.AgentState;
import dev.attune.state.HorizonSums;
import dev.attune.state.OpenWaitFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.ReplyRow;
import dev.attune.state.SegmentRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All that is stored of one agent, opened to say where a number comes from. Reads; not thread-safe. */
public final class AgentBooks {
    /** Earlier replies that a reply is compared with, DESIGN §3. */
    private static final int COMPARED = 512;

    private final String agentId;
    private final AgentState state;
    private final Priors priors;
    private final Map<AgentKeys.Segment, SegmentRow> segments =
            new TreeMap<>(Comparator.comparing(AgentKeys.Segment::conversationId)
                    .thenComparing(AgentKeys.Segment::ticket)
                    .thenComparing(AgentKeys.Segment::cycle));
    private final Map<String, ReplyRow> replies = new TreeMap<>();

    private AgentBooks(String agentId, AgentState state, Priors priors) {
        this.agentId = agentId;
        this.state = state;
        this.priors = priors;
    }

    /** The stores of {@link AgentStores} as rows by key. */
    public interface Rows {
        /** What is stored of the agent as a whole; null: nothing is. */
        @Nullable
        AgentState agent(String agentId);

        /** Offers all rows of {@link AgentStores#SEGMENTS}. */
        void segments(BiConsumer<byte[], SegmentRow> each);

        /** Offers all rows of {@link AgentStores#REPLIES}. */
        void replies(BiConsumer<byte[], ReplyRow> each);
    }

    /**
     * The books of an agent; null: nothing was heard of it.
     *
     * @param priors that the score is drawn to
     */
    public static @Nullable AgentBooks open(String agentId, Rows stored, Priors priors) {
        AgentState state = stored.agent(agentId);
        if (state == null) {
            return null;
        }
        AgentBooks books = new AgentBooks(agentId, state, priors);
        AgentKeys keys = new AgentKeys(agentId);
        stored.segments((key, row) -> {
            if (keys.owns(key)) {
                books.segments.put(keys.segmentIn(key), row);
            }
        });
        MemoryRows rows = new MemoryRows(agentId);
        stored.replies((key, row) -> {
            if (rows.ownsReply(key)) {
                books.replies.put(rows.replyId(key), row);
            }
        });
        return books;
    }

    /** Segments that count in a horizon at an instant, the earliest first. */
    public List<SegmentAccount> segments(Horizon horizon, long asOf) {
        List<SegmentAccount> counted = new ArrayList<>();
        segments.forEach((segment, row) -> {
            if (counts(row, horizon, asOf)) {
                counted.add(SegmentAccount.of(segment, row));
            }
        });
        counted.sort(Comparator.comparingLong(SegmentAccount::at));
        return counted;
    }

    private static boolean counts(SegmentRow row, Horizon horizon, long asOf) {
        return row.getTime() != 0 && row.getTime() > asOf - horizon.millis();
    }

    /** How the mean over the segments becomes the estimate; null: no segment has an observation, or it is a rate. */
    public @Nullable EstimateWorking working(Metric metric, List<SegmentAccount> segments) {
        List<Long> values = new ArrayList<>();
        for (SegmentAccount segment : segments) {
            Long value = segment.values().get(metric);
            if (value != null) {
                values.add(value);
            }
        }
        var prior = metric.meanPrior(priors);
        return prior == null || values.isEmpty() ? null : EstimateWorking.of(prior, values);
    }

    /**
     * The record that the rows give when all are added up anew: what was published at {@code asOf}, unless something is
     * wrong.
     */
    public AgentScore score(long asOf) {
        AgentState sums = AgentAggregate.unheard(asOf);
        sums.setAssignment(state.getAssignment());
        OpenWaits waits = new OpenWaits();
        for (SegmentRow row : segments.values()) {
            for (Horizon horizon : Horizon.values()) {
                HorizonSums of = sums.getHorizons().get(horizon.place());
                if (counts(row, horizon, asOf)) {
                    AgentAggregate.count(of, row, 1);
                }
            }
            sums.setLoad(sums.getLoad() + (row.getHolds() ? 1 : 0));
            OpenWaitFacts wait = row.getOpenWait();
            if (wait != null) {
                sums.setOpenWaits(sums.getOpenWaits() + 1);
                waits.change(wait, 1);
            }
        }
        Long longest = sums.getOpenWaits() == 0 ? null : (Long) waits.longest(asOf);
        return new ScoreFormula(priors).of(agentId, sums, asOf, longest);
    }

    /** How a reply stands in the books; null: it does not. */
    public @Nullable ReplyAccount reply(String replyId) {
        ReplyRow row = replies.get(replyId);
        return row == null ? null : ReplyAccount.of(row);
    }

    /** Conversation, cycle and warmth of segments as the replies in them add up, {@code n} first, then the sum. */
    public boolean addsUp(SegmentAccount segment, List<String> replyIds) {
        List<Long> sums = TurnSums.NONE;
        for (String id : replyIds) {
            ReplyRow row = replies.get(id);
            if (row != null && row.getCycle() == segment.cycle()) {
                sums = TurnSums.add(sums, row.getTurns(), 1);
            }
        }
        SegmentRow row =
                segments.get(new AgentKeys.Segment(segment.ticket(), segment.conversationId(), segment.cycle()));
        return row != null && row.getTurns().equals(sums);
    }

    /**
     * Earlier replies to other customers in which something of a reply stands, the one with most of it first, the later
     * one first of equals. Empty also where memory has let go of the reply.
     *
     * @param allowListed templates whose text never counts as scripted
     */
    public List<EarlierReply> saidBefore(String replyId, DeclaredTemplates allowListed) {
        MemoryEntry reply = remembered(replies.get(replyId));
        if (reply == null) {
            return List.of();
        }
        List<MemoryEntry> earlier = new ArrayList<>();
        for (ReplyRow row : replies.values()) {
            MemoryEntry other = remembered(row);
            if (other != null && other.compareTo(reply) < 0) {
                earlier.add(other);
            }
        }
        earlier.sort(Comparator.<MemoryEntry>naturalOrder().reversed());
        ScriptedJudge judge = new ScriptedJudge(allowListed);
        List<EarlierReply> found = new ArrayList<>();
        for (MemoryEntry other : earlier.subList(0, Math.min(COMPARED, earlier.size()))) {
            // Alone in a memory, it is the best source there is.
            ScriptedVerdict verdict = judge.judge(reply, AgentMemory.of(List.of(other), List.of()));
            if (verdict.covered() > 0) {
                found.add(new EarlierReply(other.replyId(), other.at(), verdict.covered(), verdict.tokens()));
            }
        }
        found.sort(Comparator.comparingInt(EarlierReply::covered).reversed());
        return found;
    }

    private static @Nullable MemoryEntry remembered(@Nullable ReplyRow row) {
        ReplyFacts facts = row == null ? null : row.getFacts();
        return facts == null ? null : ReplyDraft.entry(facts);
    }
}
