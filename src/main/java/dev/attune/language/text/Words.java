package dev.attune.language.text;

/** What begins with a letter. */
final class Words {
    private Words() {}

    /** Index after letters, digits, and underscores between them. */
    static int run(char[] text, int at, int end) {
        int to = at;
        while (to < end) {
            char c = text[to];
            if (CharClasses.isWord(c) || (c == '_' && to > at && to + 1 < end && CharClasses.isWord(text[to + 1]))) {
                to++;
            } else {
                break;
            }
        }
        return to;
    }

    /** Index after the word with the dots, hyphens and apostrophes inside it; clitics are left for the next token. */
    static int end(char[] text, int at, int end) {
        int to = run(text, at, end);
        while (to < end) {
            char c = text[to];
            boolean letterNext = to + 1 < end && CharClasses.isLetter(text[to + 1]);
            if (c == '.') {
                if (letterNext) {
                    to = run(text, to + 1, end);
                    continue;
                }
                boolean dotted = to - 1 == at || (to - 2 > at && text[to - 2] == '.');
                return dotted || Lists.isAbbreviation(text, at, to) ? to + 1 : to;
            }
            if (c == '-' && letterNext && Lists.isPrefix(text, at, to)) {
                to = run(text, to + 1, end);
                continue;
            }
            if (CharClasses.isApostrophe(c)
                    && letterNext
                    && Contractions.cliticEnd(text, to, end) < 0
                    && !Contractions.isNegation(text, at, to, end)) {
                to = run(text, to + 1, end);
                continue;
            }
            return to;
        }
        return to;
    }

    static int kind(char[] text, int start, int end) {
        int dot = end - 1;
        while (dot > start && text[dot] != '.') {
            dot--;
        }
        return dot > start && Addresses.isDomain(text, dot + 1, end) ? Shapes.LINK : 0;
    }
}
