package dev.attune.conversation;

import dev.attune.assessment.Appraisal;
import dev.attune.ingest.ConversationKind;
import dev.attune.language.Degraded;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.MannerProbabilities;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.OutcomeProbabilities;
import dev.attune.schema.Probabilities;
import dev.attune.schema.PromiseState;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.CycleEnd;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedCycle;
import dev.attune.state.FoldedPromise;
import dev.attune.state.FoldedReply;
import dev.attune.state.FoldedTurn;
import dev.attune.state.LineKind;
import dev.attune.state.LostWait;
import dev.attune.state.Observation;
import dev.attune.state.OpenWaitFacts;
import dev.attune.state.SegmentFacts;
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
    /** Version of formulas and priors (docs/scoring.md). */
    static final String RUBRIC_VERSION = "1";

    /** A cycle that ended counts as reopened if the next one opens within this time (DESIGN §3). */
    private static final long REOPENED_WITHIN_MS = Duration.ofDays(7).toMillis();

    private static final double MICROS = 1e6;

    private final ConversationKind kind;
    private final String conversationId;
    private final FoldState state;
    private final Map<Integer, FoldedTurn> turns = new HashMap<>();
    /** Numbers of turns with a redacted message: judged as one text, so nothing judged from it may stay. */
    private final Set<Integer> redacted = new HashSet<>();

    private final @Nullable LostWait standing;

    /**
     * @param standing the open wait as it stands for its holder, see {@link WaitLedger#standing}
     */
    Conclusions(ConversationKind kind, String conversationId, FoldState state, @Nullable LostWait standing) {
        this.standing = standing;
        this.kind = kind;
        this.conversationId = conversationId;
        this.state = state;
        state.getTurns().forEach(turn -> turns.put(turn.getNumber(), turn));
        for (FoldedReply reply : state.getReplies()) {
            if (reply.getRedacted()) {
                redacted.add(reply.getTurn());
            }
        }
    }

    /** One assessment for each public human reply, revision 0, as far as the conversation decides it. */
    List<ReplyAssessment> assessments() {
        List<ReplyAssessment> all = new ArrayList<>(state.getReplies().size());
        for (FoldedReply reply : state.getReplies()) {
            FoldedTurn turn = turns.get(reply.getTurn());
            ReplyAssessment assessment = blank(reply);
            if (reply.getVoided() || turn == null) {
                assessment.setTurnId(turn == null ? reply.getEventId() : turn.getFirstId());
                assessment.setSettled(true);
                assessment.setVoided(reply.getVoided());
            } else {
                describe(assessment, reply, turn);
            }
            all.add(assessment);
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
        assessment.setRubricVersion(RUBRIC_VERSION);
        assessment.setModelVersion("");
        return assessment;
    }

    private void describe(ReplyAssessment assessment, FoldedReply reply, FoldedTurn turn) {
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
            return;
        }
        assessment.setSentimentBefore(mean(turn.getBeforeMicros(), turn.getBeforeN()));
        assessment.setSentimentAfter(mean(turn.getAfterMicros(), turn.getAfterN()));
        assessment.setRating(turn.getRating());
        Review review = turn.getReview();
        TurnVerdict verdict = turn.getVerdict();
        if (verdict != null && !emptied && (turn.getSettled() || !opens(turn))) {
            Appraisal.fill(assessment, verdict, review);
        } else if (review != null) {
            assessment.setNeedOutcome(review.getNeedOutcome());
            assessment.setManner(review.getManner());
            assessment.setProbabilities(certain(review));
        }
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

    /** What a reviewer sets has probability 1; null if the review sets nothing. */
    private static @Nullable Probabilities certain(Review review) {
        Manner manner = review.getManner();
        NeedOutcome outcome = review.getNeedOutcome();
        if (manner == null && outcome == null) {
            return null;
        }
        MannerProbabilities manners = manner == null
                ? null
                : new MannerProbabilities(
                        one(manner == Manner.WARM),
                        one(manner == Manner.TASK),
                        one(manner == Manner.INDIFFERENT),
                        one(manner == Manner.HOSTILE));
        OutcomeProbabilities outcomes = outcome == null
                ? null
                : new OutcomeProbabilities(
                        one(outcome == NeedOutcome.MET),
                        one(outcome == NeedOutcome.WEAK),
                        one(outcome == NeedOutcome.MISSED),
                        one(outcome == NeedOutcome.NOT_NEEDED),
                        one(outcome == NeedOutcome.UNPROMPTED));
        return new Probabilities(manners, outcomes, null);
    }

    private static double one(boolean certain) {
        return certain ? 1 : 0;
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
                0);
    }

    /** One segment and its agent. */
    record Segment(String agentId, SegmentFacts facts) {}
}
