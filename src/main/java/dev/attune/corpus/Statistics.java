package dev.attune.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What can be counted of the corpus by itself, and the block of its README that says so. */
public final class Statistics {
    private Statistics() {}

    /** All tables, in the order of the README. */
    public static List<Table> of(Corpus corpus) {
        List<Table> tables = new ArrayList<>(new CountTables(corpus).all());
        tables.add(AgreementTable.of(corpus));
        tables.addAll(new DiversityTables(corpus).all());
        return tables;
    }

    /**
     * The page with its generated block replaced.
     *
     * @throws IllegalArgumentException if the page has no such block
     */
    public static String inReadme(String page, List<Table> tables) {
        String block = tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
        return Marked.replace(page, "stats", "/stats", block);
    }
}
