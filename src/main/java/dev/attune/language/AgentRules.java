package dev.attune.language;

import dev.attune.state.LineKind;

/**
 * Whether an agent's message answers, greets or holds. Any statement, question or instruction beyond the phrases of
 * {@link AgentPhrases} makes it an answer: a wait that ends by a thin answer is better than one that a real answer
 * does not end.
 */
final class AgentRules {
    /** Longer messages answer. */
    private static final int LONGEST_LINE = 600;

    /** Words after an open phrase; more of them say something. */
    private static final int LONGEST_TAIL = 24;

    /** Words after an open greeting. */
    private static final int LONGEST_GREETING_TAIL = 10;

    private static final Phrases PHRASES = AgentPhrases.compile();

    /** For each kind, the sets of kinds that hold it. */
    private static final int[] WITH = new int[AgentPhrases.STATEMENT + 1];

    static {
        for (int kind = AgentPhrases.GREETING; kind <= AgentPhrases.STATEMENT; kind <<= 1) {
            for (int kinds = 0; kinds < 2 * AgentPhrases.STATEMENT; kinds++) {
                WITH[kind] |= (kinds & kind) != 0 ? 1 << kinds : 0;
            }
        }
    }

    private final Tokens tokens;
    /**
     * At each token, the sets of kinds that some way of covering the tokens before it has seen: bit n stands for the
     * set whose members are the bits of n. 0: no way leads here.
     */
    private final int[] covered;

    private AgentRules(Tokens tokens) {
        this.tokens = tokens;
        this.covered = new int[tokens.size() + 1];
    }

    static LineKind line(String text) {
        Tokens tokens = Tokens.read(text, LONGEST_LINE, PHRASES.vocabulary());
        return tokens.complete() ? new AgentRules(tokens).line() : LineKind.ANSWER;
    }

    private LineKind line() {
        int size = tokens.size();
        covered[0] = 1;
        for (int from = 0; from < size; from++) {
            if (covered[from] != 0) {
                coverFrom(from);
            }
        }
        boolean greets = false;
        for (int kinds = 0; kinds < 2 * AgentPhrases.STATEMENT; kinds++) {
            if ((covered[size] >> kinds & 1) != 0) {
                if ((kinds & AgentPhrases.HOLDING) != 0) {
                    return LineKind.HOLDING;
                }
                greets |= (kinds & (AgentPhrases.GREETING | AgentPhrases.STATEMENT)) == AgentPhrases.GREETING;
            }
        }
        return greets ? LineKind.GREETING : LineKind.ANSWER;
    }

    /** The sets of {@code from}, each with {@code kind} added, become reachable at {@code to}. */
    private void cover(int from, int to, int kind) {
        int with = WITH[kind];
        covered[to] |= (covered[from] & with) | ((covered[from] & ~with) << kind);
    }

    private void coverFrom(int from) {
        int symbol = tokens.symbol(from);
        if (Tokens.isPunctuation(symbol) || isNameInPassing(from)) {
            covered[from + 1] |= covered[from];
        }
        int state = PHRASES.start();
        for (int to = from; to < tokens.size(); to++) {
            state = PHRASES.next(state, tokens.symbol(to));
            if (state == Phrases.NONE) {
                return;
            }
            accept(from, to + 1, PHRASES.kinds(state));
        }
    }

    private void accept(int from, int to, int kinds) {
        for (int kind = AgentPhrases.GREETING; kind <= AgentPhrases.STATEMENT; kind <<= 1) {
            if ((kinds & kind) != 0) {
                cover(from, to, kind);
            }
        }
        if ((kinds & AgentPhrases.GREETING_OPEN) != 0) {
            goOn(from, to, AgentPhrases.GREETING, false, true);
        }
        if ((kinds & AgentPhrases.HOLDING_OPEN) != 0) {
            goOn(from, to, AgentPhrases.HOLDING, true, false);
        }
        if ((kinds & AgentPhrases.HOLDING_ASKED) != 0) {
            goOn(from, to, AgentPhrases.HOLDING, true, true);
        }
        if ((kinds & AgentPhrases.STATEMENT_OPEN) != 0) {
            goOn(from, to, AgentPhrases.STATEMENT, true, false);
        }
    }

    /** Covers the words after an open phrase as long as they state nothing of their own. */
    private void goOn(int from, int to, int kind, boolean clauses, boolean asked) {
        int end = to;
        while (end < tokens.size() && tokens.isWord(end)) {
            end++;
        }
        if (!asked && end < tokens.size() && tokens.symbol(end) == Tokens.ASK) {
            return;
        }
        cover(from, to, kind);
        boolean inClause = clauses && has(to - 1, AgentPhrases.CLAUSE);
        int last = Math.min(end, to + (clauses ? LONGEST_TAIL : LONGEST_GREETING_TAIL));
        for (int at = to; at < last; at++) {
            inClause |= clauses && has(at, AgentPhrases.CLAUSE);
            if (has(at, AgentPhrases.TURN) || (!inClause && has(at, AgentPhrases.FINITE | AgentPhrases.CLAUSE))) {
                return;
            }
            cover(from, at + 1, kind);
        }
    }

    private boolean has(int at, int kind) {
        int state = PHRASES.next(PHRASES.start(), tokens.symbol(at));
        return state != Phrases.NONE && (PHRASES.kinds(state) & kind) != 0;
    }

    /** A name between other words, or at the start before a comma; one that stands alone is a statement. */
    private boolean isNameInPassing(int at) {
        int symbol = tokens.symbol(at);
        if (symbol == Tokens.MASK) {
            return true;
        }
        if (symbol != Tokens.NAME) {
            return false;
        }
        boolean inside = at > 0 && tokens.symbol(at - 1) != Tokens.STOP && tokens.symbol(at - 1) != Tokens.ASK;
        return inside || (at + 1 < tokens.size() && tokens.symbol(at + 1) == Tokens.BREAK);
    }
}
