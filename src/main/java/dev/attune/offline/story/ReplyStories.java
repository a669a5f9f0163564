package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.ReplyAccount;
import dev.attune.assessment.FlagCheck;
import dev.attune.offline.explain.CodeWords;
import dev.attune.offline.story.PlayedEvents.Published;
import dev.attune.offline.story.ReplyStory.Term;
import dev.attune.offline.story.ReplyStory.WaitStory;
import dev.attune.offline.story.ReplyStory.WarmthSum;
import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how the judgement of a reply came about, and checks that what it is made of gives what was published. */
public final class ReplyStories {
    private static final long START = 500_000;
    private static final long WHOLE = 1_000_000;
    private static final double MICROS = 1e6;
    /** In the order of a verdict's shares. */
    private static final List<String> NEEDS = List.of("FEELING", "HARDSHIP", "PRAISE", "CONFUSION", "NONE");

    private static final double SHARES = 10_000;

    private final PlayedEvents played;

    public ReplyStories(PlayedEvents played) {
        this.played = played;
    }

    /**
     * @throws StoryException if there is no such reply, or the numbers do not add up to what was published
     */
    public ReplyStory of(String replyId) throws StoryException {
        List<Published> published = played.assessments(replyId);
        if (published.isEmpty()) {
            throw StoryException.unknown(new Neighbours(played).ofReply(replyId));
        }
        ReplyAssessment reply =
                PlayedEvents.specific(published.get(published.size() - 1).value(), ReplyAssessment.class);
        AgentBooks books = played.books(reply.getAgentId());
        ReplyAccount account = books == null ? null : books.reply(replyId);
        Happenings happenings =
                Happenings.of(played.lines(), reply.getChannel() == Channel.TICKET, reply.getConversationId());
        WaitStory wait = WaitStories.of(played.settings(), reply, happenings.events());
        return new ReplyStory(
                Instant.ofEpochMilli(played.end()),
                reply,
                account == null ? null : (Integer) account.cycle(),
                happenings.told(replyId),
                wait,
                warmth(reply, account, happenings),
                need(account),
                books == null ? null : new ScriptedStories(played, books).of(reply, account),
                flags(reply, account, wait),
                played.promises(replyId),
                Revisions.of(published),
                counts(reply, account));
    }

    private static @Nullable WarmthSum warmth(
            ReplyAssessment reply, @Nullable ReplyAccount account, Happenings happenings) throws StoryException {
        Double warmth = reply.getWarmth();
        if (warmth == null) {
            return null;
        }
        long sum = START;
        List<Term> terms = new ArrayList<>();
        for (Reason reason : reply.getReasons()) {
            sum += StrictMath.round(reason.getWeight() * MICROS);
            terms.add(new Term(
                    reason.getCode(),
                    CodeWords.of("reason", reason.getCode()),
                    reason.getWeight(),
                    reason.getEventId(),
                    reason.getStart(),
                    reason.getEnd(),
                    quote(reason, happenings)));
        }
        double held = Math.max(0, Math.min(WHOLE, sum)) / MICROS;
        if (held != warmth) {
            throw StoryException.mismatch("warmth of " + reply.getReplyId(), warmth, held);
        }
        Long observed = account == null ? null : account.warmthMicros();
        if (observed != null && observed / MICROS != warmth) {
            throw StoryException.mismatch("warmth that counts of " + reply.getReplyId(), warmth, observed / MICROS);
        }
        return new WarmthSum(START / MICROS, terms, sum / MICROS, warmth);
    }

    private static @Nullable String quote(Reason reason, Happenings happenings) {
        String text = reason.getEventId() == null ? null : happenings.text(reason.getEventId());
        Integer start = reason.getStart();
        Integer end = reason.getEnd();
        if (text == null || start == null || end == null || start < 0 || start > end) {
            return null;
        }
        // An edited text may be shorter than the one that the span was found in.
        if (end > text.codePointCount(0, text.length())) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static Map<String, Double> need(@Nullable ReplyAccount account) {
        Map<String, Double> shares = new LinkedHashMap<>();
        TurnFacts turn = account == null ? null : account.turn();
        TurnVerdict verdict = turn == null ? null : turn.getVerdict();
        if (verdict != null) {
            for (int i = 0; i < NEEDS.size(); i++) {
                shares.put(NEEDS.get(i), verdict.getNeed().get(i) / SHARES);
            }
        }
        return shares;
    }

    private static List<FlagCheck> flags(
            ReplyAssessment reply, @Nullable ReplyAccount account, @Nullable WaitStory wait) throws StoryException {
        List<FlagCheck> checks = new ArrayList<>();
        if (reply.getPartOf() == null && !reply.getVoided()) {
            checks.addAll(FlagCheck.of(reply, account == null ? null : account.said()));
        }
        boolean over = reply.getFlags().contains(Flag.OVER_PROMISE);
        checks.add(new FlagCheck(
                Flag.OVER_PROMISE,
                over,
                over ? "a guarantee that nobody can give" : "no guarantee that nobody can give"));
        boolean late =
                wait != null && wait.published() != null && wait.working().late();
        boolean unknown = wait != null && wait.working().micros() == null;
        checks.add(new FlagCheck(
                Flag.LATE,
                unknown ? reply.getFlags().contains(Flag.LATE) : late,
                wait == null || wait.published() == null
                        ? "no observation of a wait"
                        : "it takes twice a target: acknowledged "
                                + (wait.working().ackMs() == null
                                        ? "–"
                                        : Told.span(wait.working().ackMs()))
                                + " of " + Told.span(2 * wait.working().targetMs()) + ", answered "
                                + Told.span(wait.working().answerMs()) + " of "
                                + Told.span(2 * wait.working().answerTargetMs())));
        for (FlagCheck check : checks) {
            if (check.given() != reply.getFlags().contains(check.flag())) {
                throw StoryException.mismatch(
                        "flag " + check.flag() + " of " + reply.getReplyId(), reply.getFlags(), check.why());
            }
        }
        return checks;
    }

    private static List<String> counts(ReplyAssessment reply, @Nullable ReplyAccount account) {
        List<String> counts = new ArrayList<>();
        if (reply.getVoided()) {
            counts.add("nothing: the message was deleted");
        } else if (reply.getReview() != null && reply.getReview().getDecision() == ReviewDecision.VOID) {
            counts.add("nothing: a reviewer took the turn out");
        } else {
            judged(reply, account, counts);
            if (reply.getResponsiveness() != null) {
                counts.add("its wait, responsiveness " + Told.decimals(reply.getResponsiveness(), 6));
            }
            if (counts.isEmpty()) {
                counts.add("nothing");
            }
        }
        return counts;
    }

    private static void judged(ReplyAssessment reply, @Nullable ReplyAccount account, List<String> counts) {
        if (reply.getPartOf() != null) {
            counts.add("its words with " + reply.getPartOf() + ", the last message of the turn");
        } else if (!reply.getSettled()) {
            counts.add("not its words yet: the turn is not settled");
        } else if (account != null && account.warmthMicros() != null) {
            counts.add("warmth " + Told.decimals(account.warmthMicros() / MICROS, 6));
        } else if (reply.getManner() == Manner.TASK && reply.getNeedOutcome() == NeedOutcome.NOT_NEEDED) {
            counts.add("no warmth: it does a task where nothing else was needed");
        }
        if (account != null && account.needMicros() != null) {
            counts.add("needs met " + Told.decimals(account.needMicros() / MICROS, 1));
        }
    }
}
