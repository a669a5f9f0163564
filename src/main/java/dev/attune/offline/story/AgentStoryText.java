package dev.attune.offline.story;

import dev.attune.agentscore.EstimateWorking;
import dev.attune.agentscore.Metric;
import dev.attune.agentscore.SegmentAccount;
import dev.attune.offline.explain.Page;
import dev.attune.offline.story.AgentStory.ExampleReply;
import dev.attune.offline.story.AgentStory.LeftOut;
import dev.attune.offline.story.AgentStory.MetricStory;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The story of a score for people at a terminal. For one story. */
public final class AgentStoryText {
    private static final int WIDTH = 100;
    private static final double MILLION = 1e6;
    private static final int ID = 24;
    private static final List<Metric> RATES = List.of(
            Metric.NEEDS_MET,
            Metric.SCRIPTED_MISFIT,
            Metric.INDIFFERENT,
            Metric.PROMISES_KEPT,
            Metric.WITHIN_TARGET,
            Metric.REOPENED);

    private final Page page = new Page(WIDTH, false);
    private final AgentStory story;
    private final String command;

    private AgentStoryText(AgentStory story, String command) {
        this.story = story;
        this.command = command;
    }

    /**
     * Text of at most 100 columns, long ids and commands apart.
     *
     * @param command that tells of a reply, up to its id
     */
    public static String of(AgentStory story, String command) {
        AgentStoryText text = new AgentStoryText(story, command);
        text.head();
        for (MetricStory metric : story.metrics()) {
            text.metric(metric);
        }
        text.measures();
        text.segments();
        text.examples("WARMEST REPLIES", story.warmest(), "None counts that is above 0.50, where every reply begins.");
        text.examples("REPLIES WITH THE MOST SERIOUS FLAGS", story.flagged(), "None has a flag.");
        text.leftOut();
        return text.page.toString();
    }

    private void head() {
        HorizonScore horizon = story.horizon();
        page.heading("AGENT " + story.score().getAgentId() + ", " + horizon.getHorizon());
        page.line("team", Told.orDash(story.score().getTeamId()));
        page.line(
                "as of",
                Told.time(story.score().getAsOf()) + " UTC, the latest record; the events end at "
                        + Told.time(story.asOf()) + "; rubric " + story.score().getRubricVersion());
        page.line(
                "counted",
                Told.count(story.segments().size(), "segment") + " (a conversation, in one cycle, with this agent)"
                        + (horizon.getCoverage() == null
                                ? ""
                                : "; " + Told.percent(horizon.getCoverage()) + " of the replies judged"));
        page.line(
                "now",
                "load " + Told.orDash(horizon.getLoad()) + ", "
                        + Told.count(horizon.getOpenWaits(), "open wait")
                        + (horizon.getOldestOpenWaitMs() == null
                                ? ""
                                : ", the longest " + Told.span(horizon.getOldestOpenWaitMs())));
        page.line("check", "added up anew from the segments and their replies: equal to the published record");
    }

    private void metric(MetricStory metric) {
        page.heading(metric.name() + " "
                + (metric.value() == null ? "– (no value)" : value(metric, metric.value()) + interval(metric))
                + ", n = " + Told.count(metric.n(), "segment") + (metric.state() == null ? "" : ", " + metric.state()));
        EstimateWorking working = metric.working();
        Double drawn = metric.drawn();
        if (drawn == null) {
            page.line("", "No segment has an observation.");
            return;
        }
        int n = metric.n();
        int m = metric.priorWeight();
        String prior = Told.decimals(metric.priorMean(), 2);
        if (working == null) {
            rate(metric, drawn);
            return;
        }
        page.line("x̄", Told.decimals(working.mean(), 6) + " = " + Told.decimals(metric.sum(), 6) + " / " + n);
        page.line(
                "s²",
                "(10·" + Told.decimals(metric.priorSpread() == null ? 0 : metric.priorSpread(), 2)
                        + "² + Σ(x − x̄)²) / (9 + n) = (10·"
                        + Told.decimals(metric.priorSpread() == null ? 0 : metric.priorSpread(), 2) + "² + "
                        + Told.decimals(working.squares(), 6) + ") / " + (9 + n) + " = "
                        + Told.decimals(working.variance(), 6));
        page.line(
                "h",
                "t₀.₉₅(" + (9 + n) + ") · √(s² / n) = " + Told.decimals(working.t(), 4) + " · √("
                        + Told.decimals(working.variance(), 6) + " / " + n + ") = "
                        + Told.decimals(working.half(), 6));
        page.line(
                "drawn",
                "(n·x̄ + m·μ) / (n + m) = (" + n + "·" + Told.decimals(working.mean(), 6) + " + " + m + "·" + prior
                        + ") / " + (n + m) + " = " + Told.decimals(drawn, 6));
        page.line(
                "limits",
                "x̄ ∓ h/2 = " + Told.decimals(working.mean() - working.half() / 2, 6) + " to "
                        + Told.decimals(working.mean() + working.half() / 2, 6)
                        + (working.value() == working.drawn()
                                ? ": within them"
                                : ": limited to " + Told.decimals(working.value(), 6)));
        page.line(
                "published",
                metric.value() == null
                        ? "no value: n is below 10"
                        : "× 100, rounded to 0.1: " + value(metric, metric.value()) + interval(metric)
                                + (metric.adjusted() == null
                                        ? ""
                                        : "; adjusted for its kinds of conversation "
                                                + Told.decimals(metric.adjusted(), 1)));
    }

    private void rate(MetricStory metric, double drawn) {
        int n = metric.n();
        page.line(
                "k", Told.decimals(metric.sum(), 4) + " of n = " + n + ", share " + Told.decimals(metric.sum() / n, 4));
        page.line(
                "drawn",
                "(k + m·p₀) / (n + m) = (" + Told.decimals(metric.sum(), 4) + " + " + metric.priorWeight() + "·"
                        + Told.decimals(metric.priorMean(), 2) + ") / " + (n + metric.priorWeight()) + " = "
                        + Told.decimals(drawn, 4));
        page.line(
                "published",
                metric.value() == null
                        ? "no value: n is below 10"
                        : value(metric, metric.value()) + interval(metric)
                                + ", the interval being 5 % and 95 % of Beta(k + ½, n − k + ½)");
    }

    private static String value(MetricStory metric, double value) {
        return metric.state() == null ? Told.decimals(value, 4) : Told.decimals(value, 1);
    }

    private static String interval(MetricStory metric) {
        Double low = metric.low();
        Double high = metric.high();
        return low == null || high == null ? "" : " (" + value(metric, low) + " to " + value(metric, high) + ")";
    }

    private void measures() {
        HorizonScore horizon = story.horizon();
        page.heading("FOR CONTEXT");
        page.line("composure", measure(horizon.getComposure(), "warmth after negative less after neutral customers"));
        page.line("sameness", measure(horizon.getSameness(), "replies said before to somebody with another need"));
        page.line("style fit", measure(horizon.getStyleFit(), "fit to the style that the customers seem to want"));
        page.line(
                "waits",
                "half of the answered ones up to " + span(horizon.getWaitP50Ms()) + ", nine tenths up to "
                        + span(horizon.getWaitP90Ms()));
        page.line("reviews", horizon.getVoided() + " turns taken out, " + horizon.getUpheld() + " upheld");
    }

    private static String measure(@Nullable Measure measure, String words) {
        return measure == null
                ? "–"
                : (measure.getValue() == null ? "–" : Told.decimals(measure.getValue(), 4)) + " over " + measure.getN()
                        + ": " + words;
    }

    private static String span(@Nullable Long millis) {
        return millis == null ? "–" : Told.span(millis);
    }

    private void segments() {
        page.heading("SEGMENTS");
        page.row(
                "  time UTC     conversation/cycle         warmth  pull  respon.  pull  need misf indi prom in-t reop");
        double warmth = mean("warmth");
        double responsiveness = mean("responsiveness");
        for (SegmentAccount segment : story.segments()) {
            StringBuilder row = new StringBuilder("  ");
            row.append(Told.time(Instant.ofEpochMilli(segment.at())), 5, 16).append("  ");
            row.append(String.format("%-" + ID + "s ", segment.conversationId() + "/" + segment.cycle()));
            points(row, segment, Metric.WARMTH, warmth);
            points(row, segment, Metric.RESPONSIVENESS, responsiveness);
            for (Metric rate : RATES) {
                Long value = segment.values().get(rate);
                row.append(value == null ? "    ·" : String.format(Locale.ROOT, " %4.2f", value / MILLION));
            }
            page.row(row.toString());
        }
        page.line(
                "",
                "Values × 100; pull is what the segment moves x̄ by, in points; shares 0 to 1; · nothing observed.");
    }

    private double mean(String name) {
        return story.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.n() > 0)
                .mapToDouble(metric -> metric.sum() / metric.n())
                .sum();
    }

    private void points(StringBuilder row, SegmentAccount segment, Metric metric, double mean) {
        Long value = segment.values().get(metric);
        if (value == null) {
            row.append("       ·      ");
            return;
        }
        long n = story.segments().stream()
                .filter(other -> other.values().containsKey(metric))
                .count();
        double share = value / MILLION;
        row.append(String.format(Locale.ROOT, " %7.2f %5s", 100 * share, Told.signed(100 * (share - mean) / n, 1)));
    }

    private void examples(String heading, List<ExampleReply> replies, String otherwise) {
        page.heading(heading);
        if (replies.isEmpty()) {
            page.line("", otherwise);
        }
        for (ExampleReply reply : replies) {
            page.line(
                    reply.warmth() == null ? "–" : Told.decimals(reply.warmth(), 2),
                    reply.replyId() + ", " + Told.time(reply.at()) + ", conversation " + reply.conversationId()
                            + (reply.flags().isEmpty() ? "" : ", " + reply.flags())
                            + (reply.reasons().isEmpty() ? "" : ": " + String.join("; ", reply.reasons())));
            page.row("             " + command + reply.replyId());
        }
    }

    private void leftOut() {
        page.heading("NOT COUNTED, OR NOT SAID");
        if (story.left().isEmpty()) {
            page.line("", "Everything is counted and said.");
        }
        for (LeftOut left : story.left()) {
            page.line(
                    "",
                    "– " + left.why() + ": " + left.count()
                            + (left.replyIds().isEmpty()
                                    ? ""
                                    : " (" + String.join(", ", left.replyIds())
                                            + (left.count() > left.replyIds().size() ? ", …" : "") + ")"));
        }
    }
}
