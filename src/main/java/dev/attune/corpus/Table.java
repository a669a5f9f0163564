package dev.attune.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures to read: printed as Markdown, or as JSON objects, one a row.
 *
 * @param rows text, whole numbers, or doubles that are printed with three digits; as many as there are columns
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {
    /** An empty table to be filled with {@link #row}. */
    public static Table of(String title, String... columns) {
        return new Table(title, List.of(columns), new ArrayList<>());
    }

    /** Adds a row. */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(title + " has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** As in a Markdown page. */
    public String markdown() {
        StringBuilder text = new StringBuilder("**" + title + "**\n\n");
        line(text, columns);
        line(text, columns.stream().map(column -> "---").toList());
        rows.forEach(row -> line(text, row.stream().map(Table::shown).toList()));
        return text.toString();
    }

    /** Objects by the names of the columns. */
    public List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String shown(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : String.valueOf(cell);
    }
}
