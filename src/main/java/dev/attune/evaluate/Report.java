package dev.attune.evaluate;

import dev.attune.corpus.Table;
import dev.attune.evaluate.Mark.Range;
import dev.attune.measure.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured: tables for people, or objects with every figure. */
public final class Report {
    private final List<Figure> figures;

    Report(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** No task had the name that was asked for, or the data it needs. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** A table for each part, by its name in a page's marks. */
    public Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            Table table = Table.of(
                    section.title(),
                    "task",
                    "measure",
                    "n",
                    "Attune",
                    "pass",
                    "goal",
                    "beside, on the same items",
                    "known",
                    "also");
            tasks(section).values().forEach(task -> rows(table, task));
            if (!table.rows().isEmpty()) {
                tables.put(section.key(), table);
            }
        }
        return tables;
    }

    /** Every figure with all its digits. */
    public List<Map<String, Object>> objects() {
        return figures.stream().map(Report::object).toList();
    }

    /** A table in columns, for a terminal. */
    public static String aligned(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        table.rows().forEach(row -> rows.add(row.stream().map(String::valueOf).toList()));
        int[] widths = new int[table.columns().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder(table.title()).append('\n');
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private Map<String, List<Figure>> tasks(Section section) {
        Map<String, List<Figure>> tasks = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.section() == section)
                .forEach(figure -> tasks.computeIfAbsent(figure.task(), task -> new ArrayList<>())
                        .add(figure));
        return tasks;
    }

    /** A row for the deciding measure and each that has a mark; the others are told beside the first. */
    private static void rows(Table table, List<Figure> task) {
        List<Figure> shown = new ArrayList<>();
        List<String> also = new ArrayList<>();
        for (Figure figure : task) {
            if (shown.isEmpty() || figure.mark() != null) {
                shown.add(figure);
            } else if (figure.judged() > 0) {
                also.add(figure.measure() + " " + number(figure.value()));
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            table.row(row(shown.get(i), i == 0 ? String.join(", ", also) : ""));
        }
    }

    private static Object[] row(Figure figure, String also) {
        Mark mark = figure.mark();
        boolean judged = figure.judged() > 0;
        return new Object[] {
            figure.task(),
            figure.measure(),
            figure.n(),
            judged ? attune(figure) : "not judged",
            mark == null ? "" : told(mark.pass(), figure),
            mark == null ? "" : told(mark.goal(), figure),
            String.join(
                    " · ",
                    figure.others().stream().map(other -> other(other, figure)).toList()),
            mark == null ? "" : mark.anchors(),
            also
        };
    }

    private static String attune(Figure figure) {
        // Down: all but one is not all.
        long percent = (long) (figure.judged() * 100);
        return number(figure.value())
                + (Double.isNaN(figure.interval().low()) ? "" : " " + interval(figure.interval()))
                + (percent < 100 ? " (" + percent + " % judged)" : "");
    }

    private static String interval(Interval interval) {
        return "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    private static String other(Figure.Other other, Figure figure) {
        return other.name() + " " + number(other.value())
                + (other.n() == figure.n() ? "" : " (of " + other.n() + "; Attune " + number(other.attune()) + ")");
    }

    private static String told(@Nullable Range range, Figure figure) {
        if (range == null) {
            return "";
        }
        String sign = figure.judged() == 0 ? "" : range.holds(figure.value()) ? "✓ " : "✗ ";
        return sign
                + (Double.isInfinite(range.high())
                        ? digits(range.low())
                        : digits(range.low()) + "…" + digits(range.high()));
    }

    private static String digits(double mark) {
        return String.format(Locale.ROOT, mark == Math.rint(mark * 100) / 100 ? "%.2f" : "%.3f", mark);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> object(Figure figure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("section", figure.section().key());
        object.put("task", figure.task());
        object.put("measure", figure.measure());
        object.put("n", figure.n());
        object.put("groups", figure.groups());
        object.put("judged", figure.judged());
        object.put("value", figure.value());
        put(object, figure.interval());
        Mark mark = figure.mark();
        if (mark != null) {
            put(object, "pass", mark.pass(), figure);
            put(object, "goal", mark.goal(), figure);
            object.put("known", mark.anchors());
        }
        Map<String, Object> peers = new LinkedHashMap<>();
        figure.others().forEach(other -> {
            Map<String, Object> peer = new LinkedHashMap<>();
            peer.put("n", other.n());
            peer.put("value", other.value());
            put(peer, other.interval());
            peer.put("attuneOnTheSame", other.attune());
            peers.put(other.name(), peer);
        });
        object.put("peers", peers);
        return object;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Range range, Figure figure) {
        if (range != null) {
            object.put(name, Double.isInfinite(range.high()) ? range.low() : List.of(range.low(), range.high()));
            object.put(name + "Met", range.holds(figure.value()));
        }
    }

    private static void put(Map<String, Object> object, Interval interval) {
        if (!Double.isNaN(interval.low())) {
            object.put("low", interval.low());
            object.put("high", interval.high());
        }
    }
}
