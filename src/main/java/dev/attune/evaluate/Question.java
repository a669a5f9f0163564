package dev.attune.evaluate;

import java.util.List;
import java.util.Map;

/**
 * One task: what Attune is asked about a set of items, and by what the answers are measured.
 *
 * @param section of the report
 * @param name as the project's scorer calls it
 * @param labels what truth and answers are indices of; empty where they are numbers
 * @param fallback what counts as the answer where nothing was judged: -1, a wrong label, or a number
 * @param measures by name, the deciding one first
 */
record Question(
        Section section,
        String name,
        List<String> labels,
        double fallback,
        Map<String, Statistic> measures,
        List<Case> cases,
        List<Peer> peers) {
    /** No label is this. */
    static final double WRONG = -1;

    /** A choice among labels. */
    static Question choice(
            Section section,
            String name,
            List<String> labels,
            Map<String, Statistic> measures,
            List<Case> cases,
            List<Peer> peers) {
        return new Question(section, name, labels, WRONG, measures, cases, peers);
    }

    /** A number. */
    static Question number(
            Section section,
            String name,
            double fallback,
            Map<String, Statistic> measures,
            List<Case> cases,
            List<Peer> peers) {
        return new Question(section, name, List.of(), fallback, measures, cases, peers);
    }

    /** What counts as Attune's answer. */
    double said(Case each) {
        return each.isJudged() ? each.said() : fallback;
    }

    /** Share of items that were judged at all. */
    double judged() {
        return cases.stream().filter(Case::isJudged).count() / (double) Math.max(1, cases.size());
    }
}
