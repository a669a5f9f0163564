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
        if ("hwfHWF".indexOf(text[at]) >= 0) {
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
        if (to < end && CharClasses.isApostrophe(text[to])) {
            if (Contractions.isNegation(text, at, to, end)) {
                add(into, at, to - 1, 0);
                add(into, to - 1, to + 2, 0);
                return to + 2;
            }
        }
        int joined = Contractions.joined(text, at, to);
        if (joined > 0) {
            add(into, at, to - joined, 0);
            add(into, to - joined, to, 0);
        } else {
            add(into, at, to, Words.kind(text, at, to));
        }
        return to;
    }

    private int sign(int at, int kind, ScannedText into) {
        int bits = 0;
        int to = -1;
        char c = text[at];
        if (kind == CharClasses.SURROGATE || c >= 0x2190) {
            to = Emoticons.emojiEnd(text, at, end);
            if (to > 0) {
                bits = Shapes.EMOJI;
            } else if (kind == CharClasses.SURROGATE) {
                int code = Character.codePointAt(text, at, end);
                to = at + Character.charCount(code);
            }
        } else if (Emoticons.begins(c)) {
            to = Emoticons.end(text, at, end);
            bits = to > 0 ? Shapes.EMOTICON : 0;
        }
        if (to < 0) {
            switch (c) {
                case '.' ->
                    to = at + 1 < end && CharClasses.of(text[at + 1]) == CharClasses.DIGIT
                            ? Numbers.end(text, at, end)
                            : Signs.dots(text, at, end);
                case '!', '?' -> to = Signs.marks(text, at, end);
                case '#' -> {
                    to = Signs.hashMask(text, at, end);
                    bits = to > 0 ? Shapes.MASK : 0;
                    if (to < 0 && at + 1 < end && CharClasses.isLetter(text[at + 1])) {
                        to = Signs.named(text, at, end);
                        bits = Shapes.HASHTAG;
                    }
                }
                case '@' -> {
                    to = Signs.named(text, at, end);
                    bits = to > 0 ? Shapes.HANDLE : 0;
                }
                case '[' -> {
                    to = Signs.bracketMask(text, at, end);
                    bits = to > 0 ? Shapes.MASK : 0;
                }
                case '{' -> {
                    to = Signs.slot(text, at, end);
                    bits = to > 0 ? Shapes.MASK : 0;
                }
                case '<' -> {
                    to = Signs.tag(text, at, end);
                    bits = to > 0 && Signs.isMaskTag(text, at, to) ? Shapes.MASK : 0;
                }
                case '&' -> to = Signs.entity(text, at, end);
                case '-', '*', '=' -> to = Signs.run(text, at, end);
                case '\'', '\u2019', '\u2018', '\u00b4', '`' -> to = Contractions.cliticEnd(text, at, end);
                default -> to = at + 1;
            }
        }
        if (to < 0) {
            to = at + 1;
        }
        add(into, at, to, bits);
        return to;
    }
}
