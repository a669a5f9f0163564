package dev.attune.demo;

import dev.attune.demo.DemoView.AgentRow;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says at the end what the numbers mean: a sentence an agent, only of what the intervals leave no doubt of. Pure. */
final class ShiftSummary {
    /** Bounds of the alerts on agents, see docs/scoring.md. */
    private static final double LOW_SCORE = 40;

    private static final double MISFIT = 0.25;
    private static final double INDIFFERENT = 0.30;
    private static final double PROMISES = 0.70;

    private ShiftSummary() {}

    static List<String> lines(List<AgentRow> agents) {
        List<String> lines = new ArrayList<>();
        lines.add("What the day says");
        int width = agents.stream()
                .mapToInt(agent -> agent.agentId().length())
                .max()
                .orElse(1);
        for (AgentRow agent : agents) {
            HorizonScore score = ScoreTable.horizon(agent.score());
            lines.add(String.format(Locale.ROOT, "  %-" + width + "s  %s", agent.agentId(), sentence(score)));
        }
        lines.add("");
        lines.add("Next: ./attune explain --customer \"...\" \"...\" shows how one reply is judged, and why;");
        lines.add("      docs/scoring.md says what each number means, docs/topics.md what is on the topics.");
        return lines;
    }

    private static String sentence(@Nullable HorizonScore score) {
        if (score == null) {
            return "nothing yet";
        }
        List<String> found = new ArrayList<>();
        tone(score.getWarmth(), found);
        pace(score.getResponsiveness(), found);
        above(score.getScriptedMisfit(), MISFIT, "scripted where it hurts in %.0f %% of conversations", found);
        above(score.getIndifferent(), INDIFFERENT, "indifferent in %.0f %%", found);
        promises(score.getPromisesKept(), found);
        return found.isEmpty() ? "too few conversations to say anything" : String.join("; ", found);
    }

    private static void tone(Estimate warmth, List<String> found) {
        if (warmth.getValue() == null || warmth.getLow() == null || warmth.getHigh() == null) {
            return;
        }
        found.add(warmth.getLow() > 60 ? "warm" : warmth.getHigh() < LOW_SCORE ? "cold" : "neither warm nor cold");
    }

    private static void pace(Estimate responsiveness, List<String> found) {
        if (responsiveness.getLow() == null || responsiveness.getHigh() == null) {
            return;
        }
        found.add(
                responsiveness.getLow() > 80
                        ? "quick"
                        : responsiveness.getHigh() < LOW_SCORE ? "lets customers wait" : "usual waits");
    }

    private static void above(Rate rate, double bound, String text, List<String> found) {
        if (rate.getValue() != null && rate.getLow() != null && rate.getLow() > bound) {
            found.add(String.format(Locale.ROOT, text, 100 * rate.getValue()));
        }
    }

    private static void promises(Rate kept, List<String> found) {
        if (kept.getValue() == null || kept.getLow() == null || kept.getHigh() == null) {
            return;
        }
        if (kept.getHigh() < PROMISES) {
            found.add(String.format(Locale.ROOT, "keeps %.0f %% of promises", 100 * kept.getValue()));
        } else if (kept.getLow() > PROMISES) {
            found.add("keeps promises");
        }
    }
}
