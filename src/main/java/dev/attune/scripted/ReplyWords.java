package dev.attune.scripted;

import dev.attune.scripted.MaskedWords.Gap;
import dev.attune.scripted.MaskedWords.Shape;
import java.util.Arrays;

/** All words of a reply, and where its greeting ends and its sign-off begins. One reply; not kept. */
final class ReplyWords {
    /** A closing formula is looked for in the last so many words. */
    private static final int LONGEST_SIGN_OFF = 10;
    /** "Lily at ANZ App", "Mobile Banking Team". */
    private static final int LONGEST_SIGNATURE = 5;
    /** "- tom", "^ab": after a sign also in small letters. */
    private static final int LONGEST_SMALL_SIGNATURE = 2;
    /** Names between a greeting and the matter. */
    private static final int LONGEST_ADDRESS = 4;
    /** Signature, closing formula, and another of each: "Thanks! Tom - Team X". */
    private static final int SIGN_OFF_PARTS = 4;

    private int[] tokens = new int[64];
    private Shape[] shapes = new Shape[64];
    private Gap[] gaps = new Gap[65];
    private int size;

    ReplyWords(MaskedWords words) {
        while (words.next()) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, size * 2);
                shapes = Arrays.copyOf(shapes, size * 2);
                gaps = Arrays.copyOf(gaps, size * 2 + 1);
            }
            WordKind kind = words.kind();
            tokens[size] = kind == WordKind.WORD ? WordKind.wordToken(words.hash()) : kind.token();
            shapes[size] = words.shape();
            gaps[size] = words.gap();
            size++;
        }
        gaps[size] = Gap.LINE;
    }

    int size() {
        return size;
    }

    int token(int index) {
        return tokens[index];
    }

    Gap gap(int index) {
        return gaps[index];
    }

    /** A capital inside a sentence: a name, or what is written like one. */
    boolean isNameByForm(int index) {
        return shapes[index] == Shape.CAPITAL
                && !WordKind.isMask(tokens[index])
                && gaps[index].compareTo(Gap.STOP) < 0
                && !Formulas.isOpening(tokens[index]);
    }

    /** Index of the first word after the greeting; 0: there is none. */
    int greetingEnd() {
        int end = 0;
        int greeting = Formulas.greeting(tokens, 0, size);
        if (greeting > 0) {
            end = addressEnd(greeting);
            // "Hi there. Good morning Anna,"
            int second = Formulas.greeting(tokens, end, size);
            return second > 0 ? addressEnd(end + second) : end;
        }
        // "Anna, …", "@anna …"
        int named = addressEnd(0);
        boolean handle = size > 0 && tokens[0] == WordKind.HANDLE.token();
        boolean called = named > 0 && named <= 2 && gaps[named] == Gap.PAUSE && !Formulas.isOpening(tokens[0]);
        return handle || called ? named : 0;
    }

    private int addressEnd(int from) {
        int end = from;
        while (end < size && end - from < LONGEST_ADDRESS && belongsToAddress(from, end)) {
            end++;
        }
        return end;
    }

    private boolean belongsToAddress(int from, int index) {
        boolean personal = isPersonal(index);
        if (gaps[index] == Gap.NONE || (index == from && from == 0)) {
            return personal || Formulas.isAddressed(tokens[index]);
        }
        // "Hi, Anna, …": after a comma only a name that another break follows.
        return index == from && gaps[index] == Gap.PAUSE && personal && gaps[index + 1] != Gap.NONE;
    }

    private boolean isPersonal(int index) {
        int token = tokens[index];
        return WordKind.isMask(token)
                ? token == WordKind.MASK.token()
                        || token == WordKind.HANDLE.token()
                        || token == WordKind.SLOT.token()
                        || token == WordKind.NAME.token()
                : shapes[index] != Shape.SMALL && !Formulas.isOpening(token);
    }

    /** Index of the first word of the sign-off, at least {@code from}; {@link #size()}: there is none. */
    int signOffStart(int from) {
        int end = size;
        for (int part = 0; part < SIGN_OFF_PARTS; part++) {
            int start = withoutClosing(from, end);
            start = start == end ? withoutSignature(from, end) : start;
            if (start == end) {
                return end;
            }
            end = start;
        }
        return end;
    }

    /** "Kind regards, Tom" as the last words before {@code end}. */
    private int withoutClosing(int from, int end) {
        for (int start = Math.max(from, end - LONGEST_SIGN_OFF); start < end; start++) {
            if (start == from || gaps[start].compareTo(Gap.STOP) >= 0) {
                int length = Formulas.closing(tokens, start, end);
                if (length > 0 && isSignature(start + length, end)) {
                    return start;
                }
            }
        }
        return end;
    }

    /** "- AB", "^Leon", a last line that is a name. */
    private int withoutSignature(int from, int end) {
        for (int start = Math.max(from, end - LONGEST_SIGNATURE); start < end; start++) {
            boolean marked = gaps[start] == Gap.SIGN;
            boolean apart = marked || gaps[start] == Gap.LINE;
            boolean small = marked && end == size && end - start <= LONGEST_SMALL_SIGNATURE;
            if (apart && start > from && (small || isSignature(start, end))) {
                return start;
            }
        }
        return end;
    }

    /** Names and what stands beside them in signatures, in one sentence. */
    private boolean isSignature(int start, int end) {
        if (end - start > LONGEST_SIGNATURE) {
            return false;
        }
        for (int i = start; i < end; i++) {
            boolean parted = i > start && gaps[i] == Gap.STOP;
            if (parted || !(isPersonal(i) || Formulas.isSigning(tokens[i]))) {
                return false;
            }
        }
        return true;
    }
}
