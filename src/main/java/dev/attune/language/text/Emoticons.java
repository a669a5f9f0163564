package dev.attune.language.text;

/** Faces: ":-)", ";D", "<3", "^_^"; and emoji with what belongs to them. */
final class Emoticons {
    private static final String[] FACES = {
        "^_^", "-_-", "T_T", "T.T", "o_O", "O_o", "o_o", "O_O", "o.O", "O.o", ">_<", "</3", "<3", ":'(", ":')", ":o)",
        ":^)", "(:", ":3",
    };

    private Emoticons() {}

    /** Whether a face can begin with it. */
    static boolean begins(char c) {
        return c < 0x80 && ":;=<>^-(".indexOf(c) >= 0;
    }

    /** Index after the face, or -1. */
    static int end(char[] text, int at, int end) {
        char first = text[at];
        if (first == ':' || first == ';' || first == '=') {
            int face = eyes(text, at, end);
            if (face > 0) {
                return face;
            }
        }
        for (String face : FACES) {
            if (face.charAt(0) == first && matches(text, at, end, face)) {
                return at + face.length();
            }
        }
        return first == '>' && at + 1 < end && text[at + 1] == ':' ? eyes(text, at + 1, end) : -1;
    }

    private static int eyes(char[] text, int at, int end) {
        int mouth = at + 1;
        if (mouth < end && text[mouth] == '-') {
            mouth++;
        }
        if (mouth >= end) {
            return -1;
        }
        char c = text[mouth];
        if (")(][".indexOf(c) >= 0) {
            return mouth + 1;
        }
        boolean bare = mouth + 1 >= end || !CharClasses.isWord(text[mouth + 1]);
        return bare && "DPpO|\\@".indexOf(c) >= 0 ? mouth + 1 : -1;
    }

    private static boolean matches(char[] text, int at, int end, String face) {
        int to = at + face.length();
        if (to > end) {
            return false;
        }
        for (int i = 0; i < face.length(); i++) {
            if (text[at + i] != face.charAt(i)) {
                return false;
            }
        }
        return to == end || !CharClasses.isWord(text[to]);
    }

    /** Index after the emoji at {@code at} with its modifiers, joined parts and the second half of a flag; or -1. */
    static int emojiEnd(char[] text, int at, int end) {
        int code = Character.codePointAt(text, at, end);
        int to = at + Character.charCount(code);
        if (isRegional(code)) {
            int next = to < end ? Character.codePointAt(text, to, end) : 0;
            return isRegional(next) ? to + 2 : to;
        }
        if (!isEmoji(code)) {
            return -1;
        }
        while (to < end) {
            int next = Character.codePointAt(text, to, end);
            if (next == 0xfe0f
                    || next == 0xfe0e
                    || (next >= 0x1f3fb && next <= 0x1f3ff)
                    || next == 0x20e3
                    || isTag(next)) {
                to += Character.charCount(next);
            } else if (next == 0x200d && to + 1 < end && isEmoji(Character.codePointAt(text, to + 1, end))) {
                to += 1 + Character.charCount(Character.codePointAt(text, to + 1, end));
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isRegional(int code) {
        return code >= 0x1f1e6 && code <= 0x1f1ff;
    }

    private static boolean isTag(int code) {
        return code >= 0xe0020 && code <= 0xe007f;
    }

    private static boolean isEmoji(int code) {
        return (code >= 0x1f000 && code <= 0x1faff)
                || (code >= 0x2600 && code <= 0x27bf)
                || (code >= 0x2b00 && code <= 0x2bff)
                || (code >= 0x2300 && code <= 0x23ff)
                || code == 0x203c
                || code == 0x2049
                || (code >= 0x2190 && code <= 0x21ff)
                || (code >= 0x25a0 && code <= 0x25ff);
    }
}
