package dev.attune.language.promise;

import dev.attune.language.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a message: goes from clause to clause, and keeps those that commit to something. */
final class Clauses {
    private static final int NONE = -1;

    /** Words before a promise that are searched for its time. */
    private static final int REACH = 40;

    private final MarkedText text;
    private final Commitments commitments;
    private final ClauseEnds ends;
    private final DueTimeReader times;
    private final Conditions conditions;
    private final List<FoundPromise> promises = new ArrayList<>(2);

    Clauses(MarkedText text) {
        this.text = text;
        this.commitments = new Commitments(text);
        this.ends = new ClauseEnds(text);
        this.times = new DueTimeReader(text);
        this.conditions = new Conditions(text);
    }

    PromiseReading read() {
        int clause = 0;
        int at = 0;
        while (at < text.size()) {
            Commitment found = text.isWord(at) ? commitments.at(at, clause) : null;
            int next = found == null ? NONE : take(found, clause);
            if (next > at) {
                clause = next;
                at = next;
            } else {
                at++;
            }
        }
        return new PromiseReading(promises, Guarantees.find(text));
    }

    /** Keeps a commitment if it stands; returns the token behind it, or NONE. */
    private int take(Commitment found, int clause) {
        int end = ends.end(found.behindVerb(), found.kinds());
        int kinds = ends.kinds();
        int sentence = text.sentenceEnd(Math.max(found.start(), end - 1));
        DueTime due = due(found, clause, end, sentence);
        boolean conditional = conditions.holds(found.start(), end);
        if (!new Standing(text, found, end, kinds, due, conditional).stands()) {
            return NONE;
        }
        int start = text.start(withTimeBefore(found.start(), clause));
        promises.add(new FoundPromise(
                text.codePoint(start),
                text.codePoint(text.end(end - 1)),
                Types.of(text, found, kinds, end),
                conditional,
                due));
        return end;
    }

    private @Nullable DueTime due(Commitment found, int clause, int end, int sentence) {
        DueTime due = times.find(found.start(), end);
        if (due == null) {
            due = times.find(clauseStart(found.start(), clause), found.start());
        }
        if (due != null || text.symbol(end) != Tokens.BREAK) {
            return due;
        }
        // "I'll add it, usually within a day".
        int behind = end + 1;
        while (behind < sentence && !text.partsClause(behind) && !text.is(behind, Word.AND)) {
            behind++;
        }
        return times.find(end + 1, behind);
    }

    private int clauseStart(int start, int clause) {
        int lowest = Math.max(Math.max(clause, text.sentenceStart(start)), start - REACH);
        int at = start;
        while (at > lowest && (at == start || !text.partsClause(at - 1))) {
            at--;
        }
        return at;
    }

    /** "Within 48 hours our technician will": the time belongs to the clause. */
    private int withTimeBefore(int start, int clause) {
        int from = Math.max(clause, text.sentenceStart(start));
        for (int at = Math.max(from, start - 6); at < start; at++) {
            if (times.read(at, start) != null
                    && times.end() == start
                    && (at == from || !text.isWord(at - 1) || text.is(at - 1, Word.JOINT))) {
                return at;
            }
        }
        return start;
    }
}
