package dev.attune.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bench has found: tables for a person, the same with every single figure as JSON, and marks met or not. */
public final class Report {
    /** Of a comparison that is only told. */
    static final double NO_MARK = 0;

    static final double NO_LIMIT = Double.MAX_VALUE;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();

    Report() {}

    void title(String title) {
        lines.add("");
        lines.add(title);
    }

    void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    /** A figure by name, for the JSON: numbers, strings, lists, maps, records. */
    void figure(String name, Object value) {
        json.put(name, value);
    }

    /** A comparison and, if there is one, its mark. */
    void ratio(String name, Ratio ratio, double least, double most) {
        String mark = "";
        if (least > NO_MARK || most < NO_LIMIT) {
            boolean met = ratio.median() >= least && ratio.median() <= most;
            mark = (least > NO_MARK ? "  mark ≥ " + least : "  mark ≤ " + most) + (met ? ", met" : ", MISSED");
            if (!met) {
                missed.add(String.format(Locale.ROOT, "%s: %.3f", name, ratio.median()) + mark);
            }
        }
        line(
                "  %-58s %9.3f  [%.3f–%.3f] %3d pairs%s",
                name, ratio.median(), ratio.low(), ratio.high(), ratio.pairs(), mark);
        figure(name, ratio);
    }

    /** A figure that has a largest allowed value. */
    void atMost(String name, double value, double most, String unit) {
        marked(name, value, value <= most, String.format(Locale.ROOT, "mark ≤ %,.0f %s", most, unit), unit);
    }

    /** A figure that has a smallest allowed value. */
    void atLeast(String name, double value, double least, String unit) {
        marked(name, value, value >= least, String.format(Locale.ROOT, "mark ≥ %,.0f %s", least, unit), unit);
    }

    private void marked(String name, double value, boolean met, String mark, String unit) {
        String judged = mark + (met ? ", met" : ", MISSED");
        line("  %-58s %9.1f %s  %s", name, value, unit, judged);
        figure(name, value);
        if (!met) {
            missed.add(String.format(Locale.ROOT, "%s: %.1f %s, %s", name, value, unit, judged));
        }
    }

    /** Tables, a line each. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Everything that was measured. */
    public Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>(json);
        all.put("missed", List.copyOf(missed));
        return all;
    }

    /** Marks that were missed, one line each. */
    public List<String> missed() {
        return List.copyOf(missed);
    }
}
