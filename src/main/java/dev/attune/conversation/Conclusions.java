package dev.attune.conversation;

import dev.attune.assessment.EvidenceSpan;
import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.ReasonEvidence;
import dev.attune.assessment.Shares;
import dev.attune.ingest.ConversationKind;
import dev.attune.language.Degraded;
import dev.attune.rubric.OpeningCell;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Engagement;
import dev.attune.schema.Flag;
import dev.attune.schema.PromiseState;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import dev.attune.serde.IdHash;
import dev.attune.state.CycleEnd;
import dev.attune.state.EvidenceFacts;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedCycle;
import dev.attune.state.FoldedPromise;
import dev.attune.state.FoldedReply;
import dev.attune.state.FoldedTurn;
import dev.attune.state.LineKind;
import dev.attune.state.LostWait;
import dev.attune.state.Observation;
import dev.attune.state.OpenWaitFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a folded conversation says: about each reply, and about each segment (conversation, cycle, agent). */
final class Conclusions {
    /** A cycle that ended counts as reopened if the next one opens within this time (DESIGN §3). */
    private static final long REOPENED_WITHIN_MS = Duration.ofDays(7).toMillis();

    private static final double MICROS = 1e6;
    /** Of a cycle in which nobody replied. */
    private static final int NO_CELL = -1;
    /** Of a share in ten-thousandths. */
    private static final int HALF = Shares.WHOLE / 2;

    private final ConversationKind kind;
    private final String conversationId;
    private final FoldState state;
    private final Map<Integer, FoldedTurn> turns = new HashMap<>();
    /** Numbers of turns with a redacted message: judged as one text, so nothing judged from it may stay. */
    private final Set<Integer> redacted = new HashSet<>();

    /** Channel and opening sentiment of each cycle, by its first human turn. */
    private final Map<Integer, Integer> cells = new HashMap<>();

    private final @Nullable LostWait standing;

    /**
     * @param standing the open wait as it stands for its holder, see {@link WaitLedger#standing}
     */
    Conclusions(ConversationKind kind, String conversationId, FoldState state, @Nullable LostWait standing) {
        this.standing = standing;
        this.kind = kind;
        this.conversationId = conversationId;
        this.state = state;
        for (FoldedTurn turn : state.getTurns()) {
            turns.put(turn.getNumber(), turn);
            cells.putIfAbsent(turn.getCycle(), cell(turn));
        }
        for (FoldedReply reply : state.getReplies()) {
            if (reply.getRedacted()) {
                redacted.add(reply.getTurn());
            }
        }
    }

    /** One assessment for each public human reply, revision 0, as far as the conversation decides it. */
    List<ReplyFacts> replies() {
        List<ReplyFacts> all = new ArrayList<>(state.getReplies().size());
        for (int i = 0; i < state.getReplies().size(); i++) {
            FoldedReply reply = state.getReplies().get(i);
            FoldedTurn turn = turns.get(reply.getTurn());
            ReplyAssessment assessment = blank(reply);
            TurnFacts judged = null;
            if (reply.getVoided() || turn == null) {
                assessment.setTurnId(turn == null ? reply.getEventId() : turn.getFirstId());
                assessment.setSettled(true);
                assessment.setVoided(reply.getVoided());
            } else {
                judged = describe(assessment, i, turn);
            }
            all.add(new ReplyFacts(assessment, kind == ConversationKind.TICKET, reply.getCycle(), judged));
        }
        return all;
    }

    private ReplyAssessment blank(FoldedReply reply) {
        ReplyAssessment assessment = new ReplyAssessment();
        assessment.setReplyId(reply.getEventId());
        assessment.setConversationId(conversationId);
        assessment.setAgentId(reply.getAgentId());
        assessment.setTeamId(reply.getTeamId());
        assessment.setOccurredAt(Instant.ofEpochMilli(reply.getAt()));
        assessment.setChannel(reply.getChannel());
        assessment.setFlags(new ArrayList<>());
        assessment.setReasons(new ArrayList<>());
        assessment.setRubricVersion("");
        assessment.setModelVersion("");
        return assessment;
    }

    private @Nullable TurnFacts describe(ReplyAssessment assessment, int index, FoldedTurn turn) {
        FoldedReply reply = state.getReplies().get(index);
        assessment.setTurnId(turn.getFirstId());
        assessment.setSettled(turn.getSettled());
        assessment.setReview(turn.getReview());
        assessment.setWait(reply.getWait());
        Observation observation = reply.getObservation();
        if (observation != null) {
            assessment.setResponsiveness(observation.getResponsivenessMicros() / MICROS);
        }
        if (reply.getLate()) {
            assessment.getFlags().add(Flag.LATE);
        }
        boolean carriesJudgement = turn.getLastId().equals(reply.getEventId());
        boolean emptied = reply.getRedacted() || (carriesJudgement && redacted.contains(turn.getNumber()));
        List<String> degraded = new ArrayList<>(emptied ? List.of(Degraded.REDACTED) : reply.getDegraded());
        assessment.setDegraded(degraded.isEmpty() ? null : degraded);
        if (!carriesJudgement) {
            assessment.setPartOf(turn.getLastId());
            return null;
        }
        assessment.setSentimentBefore(mean(turn.getBeforeMicros(), turn.getBeforeN()));
        assessment.setSentimentAfter(mean(turn.getAfterMicros(), turn.getAfterN()));
        assessment.setRating(turn.getRating());
        assessment.setEngagedAfter(engagement(turn));
        if (turn.getOverPromises() && !emptied) {
            assessment.getFlags().add(Flag.OVER_PROMISE);
        }
        boolean judged = !emptied && (turn.getSettled() || !opens(turn));
        return judged ? facts(turn, index) : turn.getReview() == null ? null : reviewed();
    }

    private TurnFacts facts(FoldedTurn turn, int last) {
        TurnVerdict verdict = turn.getVerdict();
        return new TurnFacts(
                verdict,
                turn.getSketch(),
                turn.getSketchTokens(),
                customer(),
                isAskedAgain(turn),
                verdict == null ? 0 : verdict.getTopic(),
                verdict == null ? new ArrayList<>() : evidence(turn, verdict, last));
    }

    private List<EvidenceFacts> evidence(FoldedTurn turn, TurnVerdict verdict, int last) {
        List<EvidenceFacts> evidence = new ArrayList<>();
        for (EvidenceSpan span :
                ReasonEvidence.of(verdict, turn.getReview(), Turns.marked(state.getReplies(), turn, last))) {
            evidence.add(new EvidenceFacts(span.code(), span.eventId(), span.start(), span.end()));
        }
        return evidence;
    }

    /** Nothing is judged from the text; what a reviewer decided stands. */
    private TurnFacts reviewed() {
        return new TurnFacts(null, null, 0, customer(), false, 0, new ArrayList<>());
    }

    private long customer() {
        return state.getCustomer() != 0 ? state.getCustomer() : IdHash.of(kind.stateKey(conversationId));
    }

    private static @Nullable Engagement engagement(FoldedTurn turn) {
        if (turn.getEngagedMs() != null) {
            return new Engagement(true, turn.getEngagedMs());
        }
        return turn.getUnengaged() ? new Engagement(false, null) : null;
    }

    /** The cycle was reopened, the customer is chasing, or the turn before left the same request open. */
    private boolean isAskedAgain(FoldedTurn turn) {
        TurnVerdict verdict = turn.getVerdict();
        if (turn.getCycle() > 0 || (verdict != null && verdict.getChasing() >= HALF)) {
            return true;
        }
        FoldedTurn before = turns.get(turn.getNumber() - 1);
        TurnVerdict left = before == null || before.getCycle() != turn.getCycle() ? null : before.getVerdict();
        return left != null
                && (Shares.best(left.getOutcome()) == JudgementModel.OUTCOMES.indexOf("MISSED")
                        || Shares.best(left.getAnswered()) == JudgementModel.ANSWERED.indexOf("NO"));
    }

    /** By the first human turn of a cycle. */
    private static int cell(FoldedTurn first) {
        return OpeningCell.of(first.getChannel(), mean(first.getBeforeMicros(), first.getBeforeN()));
    }

    /** Whether a turn so far only greets or asks for patience: judged when it is over. */
    private boolean opens(FoldedTurn turn) {
        for (FoldedReply reply : state.getReplies()) {
            if (reply.getTurn() == turn.getNumber() && reply.getLine() == LineKind.ANSWER) {
                return false;
            }
        }
        return true;
    }

    /** Mean in [-1, 1], rounded to millionths; null over nothing. */
    private static @Nullable Double mean(long micros, int n) {
        return n == 0 ? null : Math.floorDiv(2 * micros + n, 2L * n) / MICROS;
    }

    /** Contribution of each segment, in a fixed order. */
    List<Segment> segments() {
        Map<String, Segment> segments = new LinkedHashMap<>();
        for (FoldedReply reply : state.getReplies()) {
            FoldedTurn turn = turns.get(reply.getTurn());
            if (reply.getVoided() || turn == null) {
                continue;
            }
            SegmentFacts facts = segment(segments, reply.getCycle(), reply.getAgentId());
            facts.setReplies(facts.getReplies() + 1);
            facts.setJudged(facts.getJudged() + (isJudged(turn) ? 1 : 0));
            facts.setTime(Math.max(facts.getTime(), reply.getAt()));
            countReview(facts, reply, turn);
            Observation observation = reply.getObservation();
            if (observation != null && !decided(turn, ReviewDecision.VOID)) {
                observe(facts, observation, reply.getAt());
            }
        }
        state.getLostWaits().forEach(lost -> observe(segments, lost));
        if (standing != null) {
            observe(segments, standing);
        }
        state.getPromises().forEach(promise -> observe(segments, promise));
        state.getCycles().forEach(cycle -> end(segments, cycle));
        hold(segments);
        return List.copyOf(segments.values());
    }

    private boolean isJudged(FoldedTurn turn) {
        return turn.getSettled() && turn.getVerdict() != null && !redacted.contains(turn.getNumber());
    }

    private static void countReview(SegmentFacts facts, FoldedReply reply, FoldedTurn turn) {
        if (turn.getLastId().equals(reply.getEventId())) {
            facts.setVoided(facts.getVoided() + (decided(turn, ReviewDecision.VOID) ? 1 : 0));
            facts.setUpheld(facts.getUpheld() + (decided(turn, ReviewDecision.UPHELD) ? 1 : 0));
        }
    }

    private static boolean decided(FoldedTurn turn, ReviewDecision decision) {
        return turn.getReview() != null && turn.getReview().getDecision() == decision;
    }

    private void observe(Map<String, Segment> segments, LostWait lost) {
        observe(segment(segments, lost.getCycle(), lost.getAgentId()), lost.getObservation(), lost.getAt());
    }

    private static void observe(SegmentFacts facts, Observation observation, long at) {
        facts.setWaits(facts.getWaits() + 1);
        facts.setResponsivenessSum(facts.getResponsivenessSum() + observation.getResponsivenessMicros());
        facts.setWithin(facts.getWithin() + (observation.getWithin() ? 1 : 0));
        facts.setTime(Math.max(facts.getTime(), at));
        if (observation.getMeasureMs() != null) {
            facts.getWaitMs().add(observation.getMeasureMs());
        }
    }

    /** KEPT counts 1, LATE ½, BROKEN 0; in halves. All other states say nothing of the agent. */
    private void observe(Map<String, Segment> segments, FoldedPromise promise) {
        PromiseState became = promise.getState();
        if (became != PromiseState.KEPT && became != PromiseState.LATE && became != PromiseState.BROKEN) {
            return;
        }
        SegmentFacts facts = segment(segments, promise.getCycle(), promise.getAgentId());
        int halves = became == PromiseState.KEPT ? 2 : became == PromiseState.LATE ? 1 : 0;
        facts.setPromises(facts.getPromises() + 1);
        facts.setPromiseHalves(facts.getPromiseHalves() + halves);
        facts.setTime(Math.max(facts.getTime(), promise.getDecidedAt()));
    }

    private static void end(Map<String, Segment> segments, FoldedCycle cycle) {
        if (cycle.getEndedBy() != CycleEnd.RESOLVED && cycle.getEndedBy() != CycleEnd.CLOSED) {
            return;
        }
        boolean reopened =
                cycle.getReopenedAt() != null && cycle.getReopenedAt() - cycle.getEndedAt() <= REOPENED_WITHIN_MS;
        for (Segment segment : segments.values()) {
            if (segment.facts().getCycle() == cycle.getNumber()
                    && segment.facts().getReplies() > 0) {
                segment.facts().setEnded(true);
                segment.facts().setReopened(reopened);
            }
        }
    }

    private void hold(Map<String, Segment> segments) {
        String holder = state.getHolder();
        if (!state.getOpen() || holder == null) {
            return;
        }
        SegmentFacts facts = segment(segments, Cycles.last(state).getNumber(), holder);
        facts.setHolds(true);
        if (state.getWait() != null) {
            long soFar = WaitLedger.heldSoFar(state);
            boolean running = state.getStatus() != ConversationStatus.ON_HOLD;
            facts.setOpenWait(new OpenWaitFacts(running, running ? state.getClock() - soFar : soFar));
        }
    }

    private SegmentFacts segment(Map<String, Segment> segments, int cycle, String agentId) {
        return segments.computeIfAbsent(cycle + "/" + agentId, k -> new Segment(agentId, empty(cycle)))
                .facts();
    }

    /** A segment that says nothing; replaces what was said before of one that is gone. */
    SegmentFacts empty(int cycle) {
        return new SegmentFacts(
                kind == ConversationKind.TICKET,
                conversationId,
                cycle,
                0L,
                0,
                0,
                0L,
                0,
                new ArrayList<>(),
                false,
                false,
                0,
                0,
                false,
                null,
                0,
                cells.getOrDefault(cycle, NO_CELL),
                0,
                0);
    }

    /** One segment and its agent. */
    record Segment(String agentId, SegmentFacts facts) {}
}
