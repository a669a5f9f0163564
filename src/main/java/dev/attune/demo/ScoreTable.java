package dev.attune.demo;

import dev.attune.demo.DemoView.AgentRow;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Estimate;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the demo's view as lines of text. Pure: the same view and width give the same lines. */
final class ScoreTable {
    /** Horizon for people, see docs/scoring.md. */
    private static final String HORIZON = "P1D";

    private static final String NOTHING = "-";

    /** Columns of a terminal below which the titles are short and the numbers rounded. */
    private static final int WIDE = 115;

    private enum Column {
        AGENT("agent", "agent"),
        WARMTH("warmth", "warmth"),
        RESPONSIVENESS("responsiveness", "response"),
        NEEDS("needs met", "needs"),
        MISFIT("misfit", "misfit"),
        INDIFFERENT("indifferent", "indiff."),
        PROMISES("promises kept", "prom."),
        WITHIN("in target", "target"),
        N("n", "");

        private final String title;
        private final String narrow;

        Column(String title, String narrow) {
            this.title = title;
            this.narrow = narrow;
        }

        /** Title; empty: there is no room for the column. */
        String title(boolean wide) {
            return wide ? title : narrow;
        }

        /** Words stand on the left, numbers on the right. */
        boolean left() {
            return this == AGENT;
        }
    }

    private ScoreTable() {}

    /**
     * Header, table and what needs attention.
     *
     * @param width columns of the terminal; longer lines are cut
     */
    static List<String> lines(DemoView view, int width) {
        List<String> lines = new ArrayList<>(header(view));
        lines.add("");
        lines.addAll(table(view.agents(), width >= WIDE));
        lines.add("");
        lines.addAll(AttentionLines.of(view.attention()));
        return lines.stream().map(line -> cut(line, width)).toList();
    }

    /** One line on how far things are. */
    static String progress(DemoView view) {
        String rate = String.format(Locale.ROOT, "%.0f messages/s", view.messagesPerSecond());
        Duration live = view.live();
        if (live == null) {
            return "history: scored " + count(view.scored()) + " of " + count(view.published()) + " messages, " + rate;
        }
        Duration remaining = view.remaining();
        return "live for " + clock(live) + (remaining == null ? "" : ", " + clock(remaining) + " to go") + ": scored "
                + count(view.scored()) + " of " + count(view.published()) + " messages, " + rate;
    }

    private static List<String> header(DemoView view) {
        DemoView.Addresses addresses = view.addresses();
        return List.of(
                "Attune demo: six agents, customers of four styles; scores over the last day, 90 % intervals",
                "kafka.bootstrap.servers=" + addresses.bootstrapServers() + "  registry.url=" + addresses.registryUrl()
                        + "  http=" + addresses.httpUrl(),
                progress(view));
    }

    private static List<String> table(List<AgentRow> agents, boolean wide) {
        List<Column> columns = Stream.of(Column.values())
                .filter(column -> !column.title(wide).isEmpty())
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> column.title(wide)).toList());
        for (AgentRow agent : agents) {
            HorizonScore score = horizon(agent.score());
            rows.add(columns.stream()
                    .map(column -> cell(column, agent, score, wide))
                    .toList());
        }
        return aligned(columns, rows);
    }

    private static List<String> aligned(List<Column> columns, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                int at = i;
                int width = rows.stream()
                        .mapToInt(one -> one.get(at).length())
                        .max()
                        .orElse(0);
                String pad = " ".repeat(width - row.get(i).length());
                line.append(i == 0 ? "" : "  ").append(columns.get(i).left() ? row.get(i) + pad : pad + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String cell(Column column, AgentRow agent, @Nullable HorizonScore score, boolean wide) {
        if (column == Column.AGENT) {
            return agent.agentId();
        }
        return score == null ? NOTHING : cell(column, score, wide);
    }

    private static String cell(Column column, HorizonScore score, boolean wide) {
        return switch (column) {
            case WARMTH -> estimate(score.getWarmth(), wide);
            case RESPONSIVENESS -> estimate(score.getResponsiveness(), wide);
            case NEEDS -> percent(score.getNeedsMet());
            case MISFIT -> percent(score.getScriptedMisfit());
            case INDIFFERENT -> percent(score.getIndifferent());
            case PROMISES -> percent(score.getPromisesKept());
            case WITHIN -> percent(score.getWithinTarget());
            case N -> Integer.toString(score.getResponsiveness().getN());
            case AGENT -> throw new IllegalArgumentException(column + " is not part of a score");
        };
    }

    static @Nullable HorizonScore horizon(@Nullable AgentScore score) {
        if (score == null) {
            return null;
        }
        return score.getHorizons().stream()
                .filter(one -> one.getHorizon().equals(HORIZON))
                .findFirst()
                .orElse(null);
    }

    private static String estimate(Estimate estimate, boolean wide) {
        if (estimate.getValue() == null) {
            return NOTHING;
        }
        return String.format(
                Locale.ROOT,
                wide ? "%.1f [%.1f\u2013%.1f]" : "%.0f [%.0f\u2013%.0f]",
                estimate.getValue(),
                estimate.getLow(),
                estimate.getHigh());
    }

    private static String percent(Rate rate) {
        return rate.getValue() == null ? NOTHING : String.format(Locale.ROOT, "%.0f %%", 100 * rate.getValue());
    }

    private static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width));
    }
}
