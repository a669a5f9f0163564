package dev.attune.language;

import java.util.Arrays;

/** The one pass behind {@link Tokens#read}. Not reusable. */
final class TokenReader {
    /** Longer words are in no vocabulary. */
    private static final int LONGEST_WORD = 32;

    int[] symbols;
    int[] starts;
    int[] ends;
    int size;
    boolean content;

    private final CharSequence text;
    private final int end;
    private final Vocabulary vocabulary;
    private final char[] word = new char[LONGEST_WORD];
    private boolean cut;

    TokenReader(CharSequence text, int end, Vocabulary vocabulary) {
        this.text = text;
        this.end = end;
        this.vocabulary = vocabulary;
        int room = Math.min(end, 16 + end / 4);
        this.symbols = new int[room];
        this.starts = new int[room];
        this.ends = new int[room];
    }

    void readAll() {
        int at = 0;
        while (at < end) {
            int before = size;
            int next = readOne(at);
            if (size > before) {
                starts[before] = at;
                ends[before] = next;
            }
            at = next;
        }
    }

    private int readOne(int at) {
        int code = Character.codePointAt(text, at);
        int next = at + Character.charCount(code);
        if (Character.isDigit(code)) {
            content = true;
            return readNumber(at);
        }
        if (isWordPart(code)) {
            content = true;
            return readWord(at, code);
        }
        switch (code) {
            case '.', '!', '\n', '\r', '\u2026', ';', '\u3002' -> add(Tokens.STOP);
            case '?', '\u00bf', '\u061f', '\uff1f', '\u203d' -> add(Tokens.ASK);
            case '@', '#' -> {
                return readMask(at);
            }
            case '<' -> {
                add(Tokens.BREAK);
                return next < end && text.charAt(next) == '3' ? next + 1 : next;
            }
            case ':', '=' -> {
                return readEmoticon(at);
            }
            case '-', '\u2010', '\u2011' -> {
                if (!joins(at, next)) {
                    add(Tokens.BREAK);
                }
            }
            case '\'', '\u2019', '\u2018', '"', '*', '_', '`' -> {
                // Quotes and emphasis change nothing.
            }
            default -> {
                if (!Character.isWhitespace(code) && !Character.isSpaceChar(code) && code != 0xfe0f && code != 0x200d) {
                    add(Tokens.BREAK);
                }
            }
        }
        return next;
    }

    private boolean joins(int at, int next) {
        return at > 0
                && next < end
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(next));
    }

    /** ":)", ":-D", "=)": a break and nothing else; a bare colon is a break too. */
    private int readEmoticon(int at) {
        add(Tokens.BREAK);
        int face = at + 1;
        if (face < end && (text.charAt(face) == '-' || text.charAt(face) == '\'' || text.charAt(face) == 'o')) {
            face++;
        }
        boolean smiles = face < end && ")(DPp/|3*O]".indexOf(text.charAt(face)) >= 0;
        boolean alone = face + 1 >= end || !Character.isLetterOrDigit(text.charAt(face + 1));
        return smiles && alone ? face + 1 : at + 1;
    }

    /** {@code @handle}, {@code #NAME#}, {@code #FIRST_NAME#}; a lone sign is skipped, all else after one is a code. */
    private int readMask(int at) {
        int next = at + 1;
        while (next < end && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '_')) {
            next++;
        }
        if (next == at + 1) {
            return next;
        }
        content = true;
        boolean closed = next < end && text.charAt(next) == '#';
        boolean person = text.charAt(at) == '@' || (closed && endsWithName(next));
        add(person ? Tokens.MASK : Tokens.CODE);
        return closed ? next + 1 : next;
    }

    private boolean endsWithName(int end) {
        return end >= 4 && text.subSequence(end - 4, end).toString().equalsIgnoreCase("name");
    }

    private int readWord(int at, int first) {
        int length = 0;
        int next = at;
        boolean digits = false;
        while (next < end) {
            int code = Character.codePointAt(text, next);
            int width = Character.charCount(code);
            boolean apostrophe = (code == '\'' || code == '\u2019' || code == '\u2018' || code == '`')
                    && next + 1 < end
                    && Character.isLetter(text.charAt(next + 1));
            if (Character.isDigit(code)) {
                digits = true;
            } else if (!apostrophe && !isWordPart(code)) {
                break;
            }
            if (length < LONGEST_WORD) {
                word[length++] = apostrophe ? '\'' : (char) Character.toLowerCase(code);
            }
            next += width;
        }
        if (isAddress(next, length)) {
            add(Tokens.CODE);
            return skipToBlank(next);
        }
        add(digits ? codeOrWord(length) : wordSymbol(length, next - at, Character.isUpperCase(first)));
        return next;
    }

    /** "www.", "https:", "name@host": the rest up to the next blank belongs to it. */
    private boolean isAddress(int next, int length) {
        if (next + 1 >= end) {
            return false;
        }
        char follows = text.charAt(next);
        return (follows == '@' && Character.isLetterOrDigit(text.charAt(next + 1)))
                || (follows == ':' && text.charAt(next + 1) == '/')
                || (follows == '.' && length == 3 && word[0] == 'w' && word[1] == 'w' && word[2] == 'w');
    }

    private int skipToBlank(int from) {
        int next = from;
        while (next < end && !Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int codeOrWord(int length) {
        // "gr8", "m8": spelt with a digit, known all the same.
        int known = vocabulary.find(word, length);
        return known == Vocabulary.UNKNOWN ? Tokens.CODE : Tokens.FIRST_WORD + known;
    }

    private int wordSymbol(int length, int width, boolean capital) {
        int known = width > LONGEST_WORD ? Vocabulary.UNKNOWN : vocabulary.find(word, length);
        for (int keep = 2; known == Vocabulary.UNKNOWN && keep >= 1; keep--) {
            int shortened = shorten(length, keep);
            known = shortened == length ? known : vocabulary.find(word, shortened);
            length = shortened;
        }
        if (known != Vocabulary.UNKNOWN) {
            return Tokens.FIRST_WORD + known;
        }
        return capital ? Tokens.NAME : Tokens.WORD;
    }

    /** Cuts runs of a letter to {@code keep}: with 2 only those of 3 or more, with 1 those that the first cut left. */
    private int shorten(int length, int keep) {
        boolean drawnOut = keep == 1;
        if (drawnOut && !cut) {
            return length;
        }
        int kept = 0;
        int run = 0;
        for (int i = 0; i < length; i++) {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= keep) {
                word[kept++] = word[i];
            }
        }
        cut = kept < length;
        return kept;
    }

    private int readNumber(int at) {
        int next = at;
        int digits = 0;
        int value = 0;
        boolean span = false;
        int colon = -1;
        boolean slash = false;
        while (next < end) {
            char c = text.charAt(next);
            if (Character.isDigit(c)) {
                value = Math.min(9_999, value * 10 + Character.digit(c, 10));
                digits++;
            } else if (isInnerSign(c) && next + 1 < end && Character.isDigit(text.charAt(next + 1))) {
                span |= c == '-' || c == '\u2013' || c == ',';
                slash |= c == '/';
                colon = c == ':' || c == '.' ? next : colon;
            } else {
                break;
            }
            next++;
        }
        int tail = next;
        while (tail < end && Character.isLetterOrDigit(text.charAt(tail))) {
            tail++;
        }
        if (tail > next) {
            add(withUnit(next, tail, digits));
        } else if (colon >= 0 && !span && digits <= 4 && next - colon == 3) {
            add(Tokens.CLOCK);
        } else {
            add(slash ? Tokens.DATE : plain(value, digits, span || colon >= 0));
        }
        return tail;
    }

    private int plain(int value, int digits, boolean compound) {
        if (compound || digits > 2) {
            return Tokens.NUMBER;
        }
        if (value == 1) {
            word[0] = 'o';
            word[1] = 'n';
            word[2] = 'e';
            int one = vocabulary.find(word, 3);
            return one == Vocabulary.UNKNOWN ? Tokens.NUMBER : Tokens.FIRST_WORD + one;
        }
        return value >= 2 && value <= 31 ? Tokens.SMALL : Tokens.NUMBER;
    }

    private static boolean isInnerSign(char c) {
        return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '\u2013';
    }

    private int withUnit(int from, int to, int digits) {
        String unit = to - from <= 7 ? text.subSequence(from, to).toString().toLowerCase(java.util.Locale.ROOT) : "";
        return switch (unit) {
            case "am", "pm" -> Tokens.CLOCK;
            case "st", "nd", "rd", "th" -> digits <= 2 ? Tokens.DATE : Tokens.CODE;
            case "h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minutes", "d", "day", "days" -> Tokens.SPAN;
            default -> Tokens.CODE;
        };
    }

    private static boolean isWordPart(int code) {
        return Character.isLetter(code) || (Character.getType(code) == Character.NON_SPACING_MARK && code != 0xfe0f);
    }

    private void add(int symbol) {
        if (size == symbols.length) {
            int room = size * 2 + 1;
            symbols = Arrays.copyOf(symbols, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        symbols[size++] = symbol;
    }
}
