package dev.attune.offline.story;

import dev.attune.assessment.FlagCheck;
import dev.attune.offline.explain.CodeWords;
import dev.attune.offline.explain.Page;
import dev.attune.offline.story.ReplyStory.Change;
import dev.attune.offline.story.ReplyStory.Earlier;
import dev.attune.offline.story.ReplyStory.Happening;
import dev.attune.offline.story.ReplyStory.Revision;
import dev.attune.offline.story.ReplyStory.ScriptedStory;
import dev.attune.offline.story.ReplyStory.Term;
import dev.attune.offline.story.ReplyStory.WarmthSum;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Scripted;
import java.util.List;
import java.util.stream.Collectors;

/** The story of a reply for people at a terminal. For one story. */
public final class ReplyStoryText {
    private static final int WIDTH = 100;
    private static final int MOST_EARLIER = 5;

    private final Page page = new Page(WIDTH, false);
    private final ReplyStory story;
    private final ReplyAssessment reply;

    private ReplyStoryText(ReplyStory story) {
        this.story = story;
        this.reply = story.assessment();
    }

    /** Text of at most 100 columns, ids and words longer than that apart. */
    public static String of(ReplyStory story) {
        ReplyStoryText text = new ReplyStoryText(story);
        text.head();
        text.conversation();
        new WaitText(text.page).tell(story.assessment(), story.waited());
        if (story.assessment().getPartOf() == null) {
            text.judgement();
            text.warmth();
            text.scripted();
        }
        text.flags();
        text.promises();
        text.context();
        text.history();
        return text.page.toString();
    }

    private void head() {
        page.heading("REPLY " + reply.getReplyId());
        page.line("agent", reply.getAgentId() + (reply.getTeamId() == null ? "" : " of team " + reply.getTeamId()));
        page.line(
                "where",
                reply.getChannel() + ", conversation " + reply.getConversationId()
                        + (story.cycle() == null ? "" : ", cycle " + story.cycle()) + ", "
                        + Told.time(reply.getOccurredAt()) + " UTC");
        page.line(
                "state",
                (reply.getVoided() ? "deleted" : reply.getSettled() ? "settled" : "not settled: the turn may grow")
                        + ", revision " + reply.getRevision() + ", as known at " + Told.time(story.asOf()) + " UTC");
        if (reply.getPartOf() != null) {
            page.line(
                    "part of",
                    reply.getPartOf() + ", the last message of the turn: the words are judged there, see --reply "
                            + reply.getPartOf());
        }
        if (reply.getDegraded() != null) {
            page.line("not judged", String.join(", ", reply.getDegraded()));
        }
        page.line("counts", String.join("; ", story.counts()));
        page.line("models", "rubric " + reply.getRubricVersion() + ", " + reply.getModelVersion());
    }

    private void conversation() {
        page.heading("CONVERSATION");
        for (Happening each : story.conversation()) {
            String clock = Told.time(each.at()).substring("2026-03-02 ".length());
            String mark = each.here() ? ">> " : "";
            String who = each.who().isEmpty() ? "" : each.who() + ": ";
            String note = each.note().isEmpty() ? "" : " [" + each.note() + "]";
            String what = each.words() ? shown(each.what()) : "(" + each.what() + ")";
            page.line(clock, mark + who + what + note + " · " + each.eventId());
        }
    }

    /** On one line; control characters would rule the terminal. */
    private static String shown(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private void judgement() {
        page.heading("JUDGEMENT");
        if (reply.getManner() == null) {
            page.line("", "Not judged.");
            return;
        }
        page.line("need", reply.getNeed() + shares(story.need()));
        var likely = reply.getProbabilities();
        if (likely != null) {
            var outcome = likely.getOutcome();
            page.line(
                    "outcome",
                    reply.getNeedOutcome()
                            + (outcome == null
                                    ? ""
                                    : " (MET " + p(outcome.getMet()) + ", WEAK " + p(outcome.getWeak()) + ", MISSED "
                                            + p(outcome.getMissed()) + ", NOT_NEEDED " + p(outcome.getNotNeeded())
                                            + ", UNPROMPTED " + p(outcome.getUnprompted()) + ")"));
            var answered = likely.getAnswered();
            page.line(
                    "answered",
                    Told.orDash(reply.getAnswered())
                            + (answered == null
                                    ? ""
                                    : " (YES " + p(answered.getYes()) + ", PARTIAL " + p(answered.getPartial())
                                            + ", NO " + p(answered.getNo()) + ", NO_QUESTION "
                                            + p(answered.getNoQuestion()) + ")"));
            var manner = likely.getManner();
            page.line(
                    "manner",
                    reply.getManner()
                            + (manner == null
                                    ? ""
                                    : " (WARM " + p(manner.getWarm()) + ", TASK " + p(manner.getTask())
                                            + ", INDIFFERENT " + p(manner.getIndifferent()) + ", HOSTILE "
                                            + p(manner.getHostile()) + ")"));
        }
        signs();
    }

    private static String p(double share) {
        return Told.decimals(share, 2);
    }

    private static String shares(java.util.Map<String, Double> shares) {
        return shares.isEmpty()
                ? ""
                : shares.entrySet().stream()
                        .map(each -> each.getKey() + " " + p(each.getValue()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void signs() {
        var empathy = reply.getEmpathy();
        if (empathy != null) {
            page.line(
                    "empathy",
                    "reaction " + empathy.getReaction() + ", interpretation " + empathy.getInterpretation()
                            + ", exploration " + empathy.getExploration() + " of 2 each");
        }
        var care = reply.getCare();
        if (care != null) {
            page.line(
                    "care",
                    "takes up " + Told.percent(care.getUptake()) + " of what was said"
                            + (care.getSolution() ? ", a step or solution" : "")
                            + (care.getOpenQuestion() ? ", an open question" : "")
                            + (care.getAgreementSought() ? ", asks whether it suits" : "")
                            + (care.getThanks() ? ", thanks" : "") + ", ownership " + care.getOwnership());
        }
        page.line(
                "style",
                "customer " + Told.orDash(reply.getCustomerStyle())
                        + (reply.getStyleFit() == null ? "" : ", fit " + Told.decimals(reply.getStyleFit(), 2)));
    }

    private void warmth() {
        WarmthSum sum = story.warmth();
        if (sum == null) {
            return;
        }
        page.heading("WARMTH " + Told.decimals(sum.published(), 6));
        page.row("  " + "  " + Told.decimals(sum.start(), 6) + "  where every reply begins");
        for (Term term : sum.terms()) {
            String weight = term.weight() == 0 ? "         –" : String.format("%10s", Told.signed(term.weight(), 6));
            page.row("  " + weight + "  " + term.code() + ": " + term.words());
            if (term.quote() != null) {
                page.line("", "«" + shown(term.quote()) + "» in " + term.eventId());
            }
        }
        page.row("  = " + Told.decimals(sum.sum(), 6)
                + (sum.sum() == sum.published() ? "" : ", held between 0 and 1: " + Told.decimals(sum.published(), 6)));
    }

    private void scripted() {
        Scripted scripted = reply.getScripted();
        ScriptedStory told = story.scripted();
        if (scripted == null || told == null) {
            return;
        }
        page.heading("SAID BEFORE");
        var said = told.said();
        page.line(
                "share",
                scripted.getShare() == null
                        ? "not said" + (said == null ? "" : ": only " + said.getTokens() + " content tokens")
                        : Told.decimals(scripted.getShare(), 2)
                                + (said == null
                                        ? ""
                                        : ", " + said.getCovered() + " of " + said.getTokens() + " content tokens")
                                + " in the best source; personal share "
                                + Told.decimals(scripted.getPersonalShare(), 2));
        if (scripted.getTemplateId() != null) {
            page.line(
                    "source",
                    "template " + scripted.getTemplateId()
                            + (told.templateName() == null ? "" : ", " + told.templateName()));
        }
        List<Earlier> earlier = told.earlier();
        page.line(
                "earlier",
                "as much of it in " + Told.count(scripted.getDistinctConversations(), "earlier conversation"));
        for (Earlier each : earlier.subList(0, Math.min(MOST_EARLIER, earlier.size()))) {
            page.line(
                    "",
                    "– " + Told.percent(each.share()) + " in " + each.replyId() + ", " + Told.time(each.at())
                            + ", conversation " + each.conversationId());
        }
        if (earlier.size() > MOST_EARLIER) {
            page.line("", "– and less in " + (earlier.size() - MOST_EARLIER) + " more (--json)");
        }
        page.line("routine", (told.routine() ? "yes: " : "no: ") + told.routineWhy());
        if (scripted.getCanned() != null) {
            page.line("wording", "reads as pre-written with probability " + p(scripted.getCanned()));
        }
    }

    private void flags() {
        page.heading("FLAGS");
        for (FlagCheck check : story.flags()) {
            String line = String.format("  %s %-17s %s", check.given() ? "[x]" : "[ ]", check.flag(), check.why());
            page.row(
                    line.length() <= WIDTH
                            ? line
                            : line.substring(0, line.length() - check.why().length()));
            page.line("", line.length() <= WIDTH ? "" : check.why());
        }
    }

    private void promises() {
        if (story.promises().isEmpty()) {
            return;
        }
        page.heading("PROMISES");
        for (PromiseEvent promise : story.promises()) {
            page.line(
                    promise.getState().name(),
                    CodeWords.of("promise", promise.getType().name())
                            + (promise.getConditional() ? ", once the customer has done a step" : "")
                            + (promise.getDueAt() == null
                                    ? ""
                                    : ", due " + Told.time(promise.getDueAt()) + " (" + promise.getDueSource() + ")")
                            + (promise.getDecidedAt() == null ? "" : ", decided " + Told.time(promise.getDecidedAt()))
                            + " · " + promise.getPromiseId());
        }
    }

    private void context() {
        page.heading("AROUND IT (in no score)");
        page.line(
                "sentiment",
                "before " + number(reply.getSentimentBefore()) + ", after " + number(reply.getSentimentAfter())
                        + " (−1 to 1)");
        var engaged = reply.getEngagedAfter();
        if (engaged != null) {
            page.line(
                    "engaged",
                    engaged.getAfterMs() != null
                            ? "the customer went on after " + Told.span(engaged.getAfterMs())
                            : "its question was never answered");
        }
        page.line("rating", reply.getRating() == null ? "none" : reply.getRating() + " of 5");
        var review = reply.getReview();
        page.line(
                "review",
                review == null
                        ? "none"
                        : review.getDecision()
                                + (review.getManner() == null ? "" : " manner " + review.getManner())
                                + (review.getNeedOutcome() == null ? "" : " outcome " + review.getNeedOutcome())
                                + " by " + review.getReviewerId() + ", "
                                + Told.time(review.getOccurredAt()));
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "–" : Told.signed(value, 2);
    }

    private void history() {
        page.heading("HISTORY: what was known when");
        for (Revision revision : story.revisions()) {
            page.line(
                    "rev " + revision.revision(),
                    Told.time(revision.at()) + ", "
                            + (revision.because() == null ? "time had passed" : "because of " + revision.because()));
            for (Change change : revision.changes()) {
                page.line("", "– " + change.field() + ": " + change.before() + " → " + change.after());
            }
        }
    }
}
