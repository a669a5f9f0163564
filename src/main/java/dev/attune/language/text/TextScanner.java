package dev.attune.language.text;

/**
 * Reads a text once, from left to right, into tokens and sentences. Token boundaries are those of CoreNLP's
 * PTBTokenizer with its English defaults, but for a few kinds. One token here and several there: masks
 * such as {@code #NAME#}, emoticons at the end of a text, hearts, versions ("v2.3"), links without a scheme. Several here
 * and one there: words that nothing but a mark parts ("great!Thanks"), ".@somebody", telephone numbers with blanks.
 *
 * <p>Time is linear in the characters read, whatever they are; memory is bounded by the two limits. Keeps a copy of the
 * text while it scans and no longer than until the next scan. Not for two threads at a time.
 */
public final class TextScanner {
    private final int maxCharacters;
    private final int maxTokens;

    private char[] text = new char[1024];
    private int end;
    /** The next @ at or behind the token that is being read. */
    private int sign;
    /** Kind of what was recognised last. */
    private int found;

    /**
     * @param maxCharacters UTF-16 units of a text that are read, at least 1
     * @param maxTokens tokens of a text that are kept, at least 1
     */
    public TextScanner(int maxCharacters, int maxTokens) {
        if (maxCharacters < 1 || maxTokens < 1) {
            throw new IllegalArgumentException("A scanner's limits are at least 1");
        }
        this.maxCharacters = maxCharacters;
        this.maxTokens = maxTokens;
    }

    /** The hash of a normal form: what {@link ScannedText#hash} gives for a token that has it. */
    public static long hashOf(CharSequence normalForm) {
        return NormalForm.hash(normalForm);
    }

    /** Replaces what is in {@code into}. */
    public void scan(CharSequence source, ScannedText into) {
        load(source);
        into.clear(end == source.length());
        sign = -1;
        int at = 0;
        int from = 0;
        while (at < end) {
            int kind = CharClasses.of(text[at]);
            if (kind == CharClasses.BLANK || kind == CharClasses.MARK) {
                at++;
            } else if (into.tokens >= maxTokens) {
                into.complete = false;
                break;
            } else {
                int first = into.tokens;
                int line = lineStart(from, at);
                boolean word = kind == CharClasses.LETTER || kind == CharClasses.DIGIT;
                at = word ? word(at, kind, into) : sign(at, into);
                into.shapes[first] |= line;
                from = at;
            }
        }
        Sentences.part(into);
    }

    /**
     * Scans, and leaves the boundaries to another where the text is {@link ScannedText#foreign}; what has a kind of its
     * own (a mask, an emoticon, an address) stays one token.
     *
     * @param foreign not asked about any other text
     */
    public void scan(CharSequence source, Tokenizer foreign, ScannedText into) {
        scan(source, into);
        if (into.foreign()) {
            // No more than was kept: the other tokenizer is slower.
            boolean whole = into.complete;
            int read = whole ? end : into.ends[into.tokens - 1];
            Boundaries given = foreign.tokenize(new String(text, 0, read));
            if (given.size() > 0) {
                fill(source, given.around(into), into);
                into.complete &= whole;
            }
        }
    }

    /**
     * For a text whose tokens are known: normal forms, shapes and sentences of given boundaries.
     *
     * @param given tokens; more than the scanner's limit, and those beyond its characters, are left out
     */
    void fill(CharSequence source, Boundaries given, ScannedText into) {
        load(source);
        into.clear(end == source.length());
        int whole = end;
        int from = 0;
        for (int token = 0; token < given.size(); token++) {
            int to = given.end(token);
            if (to > whole || into.tokens == maxTokens) {
                into.complete = false;
                break;
            }
            int start = given.start(token);
            // As if the text ended with the token: nothing is recognised beyond it.
            end = to;
            int special = special(start, nextSign(start, to));
            NormalForm.append(into, text, start, to, special == to ? found : 0);
            into.shapes[into.tokens - 1] |= lineStart(from, start);
            from = to;
        }
        end = whole;
        Sentences.part(into);
    }

    /** What the blanks between two tokens make of the second: the first of a line, of a paragraph, or neither. */
    private int lineStart(int from, int at) {
        if (from == 0) {
            return Shapes.LINE_START;
        }
        if (at == from || (at == from + 1 && text[from] == ' ')) {
            return 0;
        }
        int breaks = 0;
        for (int i = from; i < at; i++) {
            boolean second = text[i] == '\n' && i > from && text[i - 1] == '\r';
            breaks += CharClasses.isLineBreak(text[i]) && !second ? 1 : 0;
        }
        return breaks == 0 ? 0 : breaks == 1 ? Shapes.LINE_START : Shapes.LINE_START | Shapes.PARAGRAPH_START;
    }

    private void load(CharSequence source) {
        int length = Math.min(source.length(), maxCharacters);
        if (length < source.length() && Character.isHighSurrogate(source.charAt(length - 1))) {
            length--;
        }
        if (text.length < length) {
            text = new char[Math.min(maxCharacters, Math.max(length, 2 * text.length))];
        }
        if (source instanceof String string) {
            string.getChars(0, length, text, 0);
        } else {
            for (int at = 0; at < length; at++) {
                text[at] = source.charAt(at);
            }
        }
        end = length;
    }

    private void add(ScannedText into, int start, int tokenEnd, int kind) {
        if (into.tokens < maxTokens) {
            NormalForm.append(into, text, start, tokenEnd, kind);
        } else {
            into.complete = false;
        }
    }

    private int word(int at, int kind, ScannedText into) {
        if (sign < at) {
            sign = nextSign(at, end);
        }
        int address = address(at, sign);
        if (address > 0) {
            add(into, at, address, found);
            return address;
        }
        if (kind == CharClasses.DIGIT) {
            int to = Numbers.end(text, at, end);
            add(into, at, to, 0);
            return to;
        }
        return letters(at, into);
    }

    private int nextSign(int at, int limit) {
        int next = at;
        while (next < limit && text[next] != '@') {
            next++;
        }
        return next;
    }

    private int address(int at, int nextSign) {
        int email = Addresses.email(text, at, nextSign, end);
        if (email > 0) {
            found = Shapes.EMAIL;
            return email;
        }
        char first = CharClasses.lower(text[at]);
        found = Shapes.LINK;
        return first == 'h' || first == 'w' || first == 'f' ? Addresses.link(text, at, end) : -1;
    }

    /** Index after what has a kind of its own and begins at {@code at}, with {@link #found} its kind; or -1. */
    private int special(int at, int nextSign) {
        int kind = CharClasses.of(text[at]);
        if (kind == CharClasses.LETTER || kind == CharClasses.DIGIT) {
            int address = address(at, nextSign);
            if (address < 0 && kind == CharClasses.LETTER) {
                address = Addresses.bare(text, at, Words.end(text, at, end), end);
                found = Shapes.LINK;
            }
            return address;
        }
        return specialSign(at);
    }

    private int letters(int at, ScannedText into) {
        int to = Words.end(text, at, end);
        if (to < end && CharClasses.isApostrophe(text[to]) && Contractions.isNegation(text, at, to, end)) {
            add(into, at, to - 1, 0);
            add(into, to - 1, to + 2, 0);
            return to + 2;
        }
        int inside = Contractions.inside(text, at, to);
        if (inside < 0) {
            int joined = Contractions.joined(text, at, to);
            inside = joined > 0 ? to - joined : -1;
        }
        if (inside > 0) {
            add(into, at, inside, 0);
            add(into, inside, to, 0);
            return to;
        }
        int link = Addresses.bare(text, at, to, end);
        add(into, at, Math.max(to, link), link > 0 ? Shapes.LINK : 0);
        return Math.max(to, link);
    }

    private int sign(int at, ScannedText into) {
        int special = specialSign(at);
        if (special > 0) {
            add(into, at, special, found);
            return special;
        }
        int to = plainSign(at, text[at], into);
        add(into, at, to, 0);
        return to;
    }

    private int specialSign(int at) {
        char c = text[at];
        if (c >= 0x2030) {
            found = Shapes.EMOJI;
            return Emoticons.emojiEnd(text, at, end);
        }
        found = Shapes.EMOTICON;
        int to = Emoticons.begins(c) ? Emoticons.end(text, at, end) : -1;
        if (to < 0) {
            found = Shapes.MASK;
            to = mask(at, c);
        }
        if (to < 0 && (c == '#' || c == '@')) {
            found = c == '#' ? Shapes.HASHTAG : Shapes.HANDLE;
            to = Signs.named(text, at, end);
            return to > at + (c == '#' ? 2 : 1) ? to : -1;
        }
        return to;
    }

    private int mask(int at, char c) {
        return switch (c) {
            case '#' -> Signs.hashMask(text, at, end);
            case '[' -> Signs.bracketMask(text, at, end);
            case '{' -> Signs.slot(text, at, end);
            case '<' -> {
                int tag = Signs.tag(text, at, end);
                yield tag > 0 && Signs.isMaskTag(text, at, tag) ? tag : -1;
            }
            default -> -1;
        };
    }

    private int plainSign(int at, char c, ScannedText into) {
        boolean digitNext = at + 1 < end && CharClasses.isDigit(text[at + 1]);
        int to =
                switch (c) {
                    case '.' -> digitNext ? Numbers.signed(text, at, end) : Signs.dots(text, at, end);
                    case '!', '?' -> Signs.marks(text, at, end);
                    case '<' -> Math.max(Signs.tag(text, at, end), Signs.run(text, at, end));
                    case '&' -> Signs.entity(text, at, end);
                    case '-', '+' ->
                        digitNext && isSign(at, c, into)
                                ? Numbers.signed(text, at, end)
                                : c == '-' ? Signs.run(text, at, end) : at + 1;
                    case '*', '=', '>', '$', '#', '_', '@' -> Signs.run(text, at, end);
                    case '\'', '\u2019', '\u2018', '\u00b4', '`' -> Contractions.leading(text, at, end);
                    default -> at + Character.charCount(Character.codePointAt(text, at, end));
                };
        return to < 0 ? at + 1 : to;
    }

    /** Whether the minus or plus belongs to the digit behind it. */
    private boolean isSign(int at, char c, ScannedText into) {
        int last = into.tokens - 1;
        if (last < 0 || into.ends[last] != at || (into.shapes[last] & (Shapes.LETTERS | Shapes.HAS_DIGIT)) == 0) {
            return true;
        }
        return c == '+' || !Numbers.isRange(text, into.starts[last], at, end);
    }
}
