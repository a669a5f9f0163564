package dev.attune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of docs/scoring.md, between {@code <!-- example:NAME -->} and {@code <!-- /example -->}: tables whose plain
 * rows are what is given and whose bold rows are what comes out. A test reads the one and computes the other, so that
 * the page cannot say what the service does not do.
 */
public final class WorkedExample {
    private static final Pattern BEGIN = Pattern.compile("<!-- example:(\\S+) -->\n");
    private static final String END = "<!-- /example -->";

    private final List<List<String>> rows;
    private final Set<List<String>> used = new HashSet<>();

    private WorkedExample(List<List<String>> rows) {
        this.rows = rows;
    }

    /** Names of all examples of the page, in its order. */
    public static List<String> names() {
        return BEGIN.matcher(page()).results().map(found -> found.group(1)).toList();
    }

    /** The example of this name. */
    public static WorkedExample of(String name) {
        String page = page();
        Matcher begin = BEGIN.matcher(page);
        while (begin.find()) {
            if (begin.group(1).equals(name)) {
                return new WorkedExample(rows(page.substring(begin.end(), page.indexOf(END, begin.end()))));
            }
        }
        throw new AssertionError("docs/scoring.md has no example " + name);
    }

    private static List<List<String>> rows(String block) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Splitter.on('\n').split(block)) {
            if (line.startsWith("|---") || line.startsWith("| ---")) {
                rows.remove(rows.size() - 1); // The heads of the columns.
            } else if (line.startsWith("| ") && line.endsWith("|")) {
                List<String> cells = Splitter.on('|').trimResults().splitToList(line);
                rows.add(cells.subList(1, cells.size() - 1));
            }
        }
        return rows;
    }

    private static String page() {
        try {
            return Files.readString(Path.of(System.getProperty("attune.home", "."), "docs", "scoring.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page gives in the row of this name. */
    public String text(String row) {
        List<String> cells = rows.stream()
                .filter(each -> each.get(0).equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the example has no row \"" + row + "\""));
        used.add(cells);
        return cells.get(1);
    }

    /** The same as a number. */
    public double number(String row) {
        return Double.parseDouble(text(row).replace("−", "-"));
    }

    /** The same as a whole number. */
    public int count(String row) {
        return Integer.parseInt(text(row).replace("−", "-"));
    }

    /** Numbers that are parted by commas. */
    public List<Double> numbers(String row) {
        return Splitter.on(',')
                .trimResults()
                .splitToStream(text(row))
                .map(Double::valueOf)
                .toList();
    }

    /** All cells of the rows with so many of them. */
    public List<List<String>> rowsOf(int cells) {
        List<List<String>> found =
                rows.stream().filter(row -> row.size() == cells).toList();
        used.addAll(found);
        return found;
    }

    /** Fails unless the page says in the bold row of this name what was computed. */
    public void says(String row, Object computed) {
        assertThat(text("**" + row + "**"))
                .as("docs/scoring.md, \"%s\"", row)
                .isEqualTo("**" + String.valueOf(computed).replace("-", "−") + "**");
    }

    /** Fails if the page says more than was computed or used. */
    public void isReadWhole() {
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().filter(row -> !used.contains(row)).toList())
                .as("rows of the example that no test reads")
                .isEmpty();
    }
}
