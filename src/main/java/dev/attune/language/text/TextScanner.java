package dev.attune.language.text;

/**
 * Reads a text once, from left to right, into tokens and sentences. Token boundaries are those of CoreNLP's
 * PTBTokenizer with its English defaults, but for a few kinds (masks such as {@code #NAME#} and hearts are one token).
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
        boolean newLine = true;
        int at = 0;
        while (at < end) {
            char c = text[at];
            int kind = CharClasses.of(c);
            if (kind == CharClasses.BLANK) {
                newLine |= CharClasses.isLineBreak(c);
                at++;
            } else if (kind == CharClasses.MARK) {
                at++;
            } else if (into.tokens >= maxTokens) {
                into.complete = false;
                break;
            } else {
                int first = into.tokens;
                at = kind == CharClasses.LETTER || kind == CharClasses.DIGIT
                        ? word(at, kind, into)
                        : sign(at, kind, into);
                if (newLine) {
                    into.shapes[first] |= Shapes.LINE_START;
                    newLine = false;
                }
            }
        }
        Sentences.part(into);
    }

    /**
     * For a text whose tokens are known: normal forms, shapes and sentences of given boundaries.
     *
     * @param starts first units of the tokens, ascending
     * @param ends units after the tokens, none behind the next start
     * @param count tokens; more than the scanner's limit are left out
     */
    public void fill(CharSequence source, int[] starts, int[] ends, int count, ScannedText into) {
        load(source);
        into.clear(end == source.length());
        int before = 0;
        boolean newLine = true;
        for (int token = 0; token < count; token++) {
            if (ends[token] > end || token == maxTokens) {
                into.complete = false;
                break;
            }
            for (int at = before; at < starts[token]; at++) {
                newLine |= CharClasses.isLineBreak(text[at]);
            }
            before = ends[token];
            NormalForm.append(into, text, starts[token], before, 0);
            if (newLine) {
                into.shapes[token] |= Shapes.LINE_START;
                newLine = false;
            }
        }
        Sentences.part(into);
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
            sign = at;
            while (sign < end && text[sign] != '@') {
                sign++;
            }
        }
        if (sign - at <= Addresses.LONGEST_LOCAL) {
            int email = Addresses.email(text, at, sign, end);
            if (email > 0) {
                add(into, at, email, Shapes.EMAIL);
                return email;
            }
        }
        if (kind == CharClasses.DIGIT) {
            int to = Numbers.end(text, at, end);
            add(into, at, to, 0);
            return to;
        }
        char first = CharClasses.lower(text[at]);
        if (first == 'h' || first == 'w' || first == 'f') {
            int link = Addresses.link(text, at, end);
            if (link > 0) {
                add(into, at, link, Shapes.LINK);
                return link;
            }
        }
        return letters(at, into);
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

    private int sign(int at, int kind, ScannedText into) {
        char c = text[at];
        if (kind == CharClasses.SURROGATE || c >= 0x2190) {
            int emoji = Emoticons.emojiEnd(text, at, end);
            int one = at + Character.charCount(Character.codePointAt(text, at, end));
            add(into, at, Math.max(one, emoji), emoji > 0 ? Shapes.EMOJI : 0);
            return Math.max(one, emoji);
        }
        if (Emoticons.begins(c)) {
            int face = Emoticons.end(text, at, end);
            if (face > 0) {
                add(into, at, face, Shapes.EMOTICON);
                return face;
            }
        }
        int mask = mask(at, c);
        if (mask > 0) {
            add(into, at, mask, Shapes.MASK);
            return mask;
        }
        if (c == '#' || c == '@') {
            int name = Signs.named(text, at, end);
            if (name > at + (c == '#' ? 2 : 1)) {
                add(into, at, name, c == '#' ? Shapes.HASHTAG : Shapes.HANDLE);
                return name;
            }
        }
        int to = plainSign(at, c, into);
        add(into, at, to, 0);
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
                    case '-', '+' -> digitNext && isSign(at, c, into)
                            ? Numbers.signed(text, at, end)
                            : c == '-' ? Signs.run(text, at, end) : at + 1;
                    case '*', '=', '>', '$', '#', '_', '@' -> Signs.run(text, at, end);
                    case '\'', '\u2019', '\u2018', '\u00b4', '`' -> Contractions.leading(text, at, end);
                    default -> at + 1;
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
