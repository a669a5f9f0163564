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
import org.jspecify.annotations.Nullable;

/** Writes the demo's view as lines of text. Pure: the same view and width give the same lines. */
final class ScoreTable {
    /** Horizon for people, see docs/scoring.md. */
    private static final String HORIZON = "P1D";

    private static final String NOTHING = "-";

    private enum Column {
        AGENT("agent"),
        CONVERSATIONS("conversations"),
        WAIT("median wait"),
        RESPONSIVENESS("responsiveness"),
        N("n"),
        STATE("state"),
        WARMTH("warmth"),
        WITHIN("within target"),
        OPEN("open waits"),
        LOAD("load");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** Words stand on the left, numbers on the right. */
        boolean left() {
            return this == AGENT || this == STATE;
        }
    }

    private ScoreTable() {}

    /**
     * Header and table.
     *
     * @param width columns of the terminal; longer lines are cut
     */
    static List<String> lines(DemoView view, int width) {
        List<String> lines = new ArrayList<>(header(view));
        lines.add("");
        lines.addAll(table(view.agents()));
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

    private static List<String> table(List<AgentRow> agents) {
        boolean warmth = agents.stream().anyMatch(ScoreTable::hasWarmth);
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        if (!warmth) {
            columns.remove(Column.WARMTH);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::title).toList());
        for (AgentRow agent : agents) {
            HorizonScore score = horizon(agent.score());
            rows.add(columns.stream().map(column -> cell(column, agent, score)).toList());
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

    private static String cell(Column column, AgentRow agent, @Nullable HorizonScore score) {
        if (column == Column.AGENT) {
            return agent.agentId();
        }
        if (column == Column.CONVERSATIONS) {
            return count(agent.conversations());
        }
        return score == null ? NOTHING : cell(column, score);
    }

    private static String cell(Column column, HorizonScore score) {
        return switch (column) {
            case WAIT -> score.getWaitP50Ms() == null ? NOTHING : seconds(score.getWaitP50Ms());
            case RESPONSIVENESS -> estimate(score.getResponsiveness());
            case N -> Integer.toString(score.getResponsiveness().getN());
            case STATE -> score.getResponsiveness().getState().name().toLowerCase(Locale.ROOT);
            case WARMTH -> estimate(score.getWarmth());
            case WITHIN -> percent(score.getWithinTarget());
            case OPEN -> Integer.toString(score.getOpenWaits());
            case LOAD -> score.getLoad() == null ? NOTHING : Integer.toString(score.getLoad());
            case AGENT, CONVERSATIONS -> throw new IllegalArgumentException(column + " is not part of a score");
        };
    }

    private static boolean hasWarmth(AgentRow agent) {
        HorizonScore score = horizon(agent.score());
        return score != null && score.getWarmth().getValue() != null;
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

    private static String estimate(Estimate estimate) {
        if (estimate.getValue() == null) {
            return NOTHING;
        }
        return String.format(
                Locale.ROOT, "%.1f [%.1f\u2013%.1f]", estimate.getValue(), estimate.getLow(), estimate.getHigh());
    }

    private static String percent(Rate rate) {
        return rate.getValue() == null ? NOTHING : String.format(Locale.ROOT, "%.0f %%", 100 * rate.getValue());
    }

    private static String seconds(long milliseconds) {
        if (milliseconds < 120_000) {
            return String.format(Locale.ROOT, "%.0f s", milliseconds / 1_000.0);
        }
        return String.format(Locale.ROOT, "%.1f min", milliseconds / 60_000.0);
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
