package dev.attune.scripted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All declared templates, indexed: comparing a reply with them takes time in the reply, whatever their number.
 * Immutable and safe to share; a change of the templates makes a new one (about 0.2 s for 10,000: not for each of many
 * changes).
 *
 * <p>Two bounds keep the time: a phrase that more than {@value #MOST_HOLDERS} templates share leads only to that many
 * of them, and the {@value #MOST_COMPARED} templates that the phrases of a reply lead to most are compared word by word.
 */
public final class DeclaredTemplates {
    static final int MOST_HOLDERS = 64;
    static final int MOST_COMPARED = 8;
    private static final int SHORTEST_PART = 2;
    /** What phrases show of a template is more than this part of what word by word comparison finds. */
    private static final int HOPELESS = 4;

    private final DeclaredTemplate[] templates;
    private final TemplatePattern[] patterns;
    private final GramIndex index;
    /** By the longest part of templates whose slots leave no whole gram; by its length, from {@link #SHORTEST_PART}. */
    private final List<GramIndex> parts = new ArrayList<>();

    private DeclaredTemplates(List<DeclaredTemplate> sorted) {
        templates = sorted.toArray(DeclaredTemplate[]::new);
        patterns = sorted.stream()
                .map(template -> new TemplatePattern(template.sketch().shared()))
                .toArray(TemplatePattern[]::new);
        int grams = Arrays.stream(patterns).mapToInt(TemplatePattern::grams).sum();
        index = new GramIndex(Grams.RUN, MOST_HOLDERS, grams);
        for (int length = SHORTEST_PART; length < Grams.RUN; length++) {
            parts.add(new GramIndex(length, MOST_HOLDERS, 0));
        }
        for (int i = 0; i < templates.length; i++) {
            patterns[i].enter(index, i);
            int part = patterns[i].longestPart();
            int length = patterns[i].partLength(part);
            if (patterns[i].isFragmented() && length >= SHORTEST_PART) {
                parts.get(length - SHORTEST_PART).add(i, patterns[i].elements(), part);
            }
        }
    }

    /** @param templates at most one of an id */
    public static DeclaredTemplates of(Collection<DeclaredTemplate> templates) {
        List<DeclaredTemplate> sorted = new ArrayList<>(templates);
        sorted.sort(Comparator.comparing(DeclaredTemplate::id));
        return new DeclaredTemplates(sorted);
    }

    /** Without any. */
    public static DeclaredTemplates none() {
        return of(List.of());
    }

    /** Number of templates. */
    public int size() {
        return templates.length;
    }

    /** Work space of one thread. */
    final class Search {
        private final Hits hits = new Hits();
        private final boolean[] covered = new boolean[ReplySketch.MOST_TOKENS];

        /**
         * Leaves out of the reply what is allow-listed, and finds the declared template that has most of the rest.
         *
         * @param at epoch milliseconds of the reply
         */
        @Nullable
        Source best(Reading reply, long at) {
            if (templates.length == 0) {
                return null;
            }
            collect(reply, at);
            leaveOutAllowListed(reply);
            @Nullable Source best = null;
            for (int compared = 0; compared < MOST_COMPARED; compared++) {
                int next = takeMostPromising();
                if (next < 0) {
                    return best;
                }
                if (best != null && hits.tokens(next) < best.covered() / HOPELESS) {
                    return best;
                }
                Source source = compare(reply, next);
                if (source.covered() > 0 && source.isBetterThan(best)) {
                    best = source;
                }
                if (best != null && best.covered() == reply.total()) {
                    return best;
                }
            }
            return best;
        }

        private void collect(Reading reply, long at) {
            hits.begin(templates.length);
            index.collect(reply, hits);
            for (GramIndex ofLength : parts) {
                if (!ofLength.isEmpty()) {
                    ofLength.collect(reply, hits);
                }
            }
            for (int i = hits.size() - 1; i >= 0; i--) {
                if (!templates[hits.source(i)].isValid(at)) {
                    hits.take(i);
                }
            }
        }

        private void leaveOutAllowListed(Reading reply) {
            boolean any = false;
            for (int i = hits.size() - 1; i >= 0; i--) {
                if (templates[hits.source(i)].allowListed()) {
                    if (!any) {
                        Arrays.fill(covered, 0, reply.size(), false);
                    }
                    any = true;
                    patterns[hits.take(i)].cover(reply, covered);
                }
            }
            if (any) {
                reply.leaveOut(covered);
            }
        }

        /** Takes the template with the largest count, of equal ones the first by id; -1: none is left. */
        private int takeMostPromising() {
            int best = -1;
            int most = 0;
            for (int i = 0; i < hits.size(); i++) {
                int template = hits.source(i);
                int tokens = hits.tokens(template);
                if (best < 0 || tokens > most || (tokens == most && template < hits.source(best))) {
                    best = i;
                    most = tokens;
                }
            }
            return best < 0 ? -1 : hits.take(best);
        }

        private Source compare(Reading reply, int template) {
            Arrays.fill(covered, 0, reply.size(), false);
            patterns[template].cover(reply, covered);
            int tokens = 0;
            int words = 0;
            for (int i = 0; i < reply.size(); i++) {
                if (covered[i]) {
                    tokens += reply.tokensIn(i, i + 1);
                    words += reply.wordsIn(i, i + 1);
                }
            }
            boolean high = ScriptedRules.isHigh(tokens, reply.total());
            return new Source(Source.Kind.DECLARED, templates[template].id(), tokens, words, high);
        }
    }
}
