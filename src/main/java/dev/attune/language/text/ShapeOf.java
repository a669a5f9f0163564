package dev.attune.language.text;

/** The bits of {@link Shapes} that a token's characters tell. */
final class ShapeOf {
    private ShapeOf() {}

    /** @param kind what is known already: an emoticon is not punctuation */
    static int token(char[] text, int start, int end, int kind) {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int others = 0;
        int shape = 0;
        for (int at = start; at < end; at++) {
            char c = text[at];
            int of = CharClasses.of(c);
            if (of == CharClasses.LETTER) {
                letters++;
                if (CharClasses.isUpper(c)) {
                    capitals++;
                    shape |= letters == 1 ? Shapes.CAPITALISED : 0;
                }
                shape |= isThird(text, start, at) ? Shapes.ELONGATED : 0;
            } else if (of == CharClasses.DIGIT) {
                digits++;
            } else if (c != '.' && c != ',' && c != ':' && c != '/' && c != '-') {
                others++;
            }
            if (c >= CharClasses.TABLE_END && CharClasses.isForeign(text, at, end)) {
                shape |= Shapes.FOREIGN;
            }
        }
        if (letters > 0) {
            shape |= letters > 1 && letters == capitals ? Shapes.LETTERS | Shapes.ALL_CAPS : Shapes.LETTERS;
        }
        if (digits > 0) {
            shape |= letters == 0 && others == 0 ? Shapes.HAS_DIGIT | Shapes.NUMBER : Shapes.HAS_DIGIT;
        }
        if (letters + digits == 0) {
            return (kind & (Shapes.EMOJI | Shapes.EMOTICON)) == 0 ? shape | signs(text, start, end) : shape;
        }
        return CharClasses.isCurrency(text[end - 1]) ? shape | Shapes.CURRENCY : shape;
    }

    private static boolean isThird(char[] text, int start, int at) {
        if (at < start + 2) {
            return false;
        }
        char lower = CharClasses.lower(text[at]);
        return CharClasses.lower(text[at - 1]) == lower && CharClasses.lower(text[at - 2]) == lower;
    }

    private static int signs(char[] text, int start, int end) {
        int shape = Shapes.PUNCTUATION;
        for (int at = start; at < end; at++) {
            switch (text[at]) {
                case '!', '\u00a1', '\uff01', '\u203c' -> shape |= Shapes.EXCLAMATION;
                case '?', '\u00bf', '\uff1f', '\u2047' -> shape |= Shapes.QUESTION;
                case '\u203d', '\u2048', '\u2049' -> shape |= Shapes.EXCLAMATION | Shapes.QUESTION;
                case '.', '\u2026', '\u3002', '\uff0e' -> shape |= Shapes.STOP;
                default -> {
                    if (CharClasses.isCurrency(text[at])) {
                        shape |= Shapes.CURRENCY;
                    }
                }
            }
        }
        boolean opens = text[start] == '\u00a1' || text[start] == '\u00bf';
        if ((shape & (Shapes.EXCLAMATION | Shapes.QUESTION)) != 0 && !opens) {
            shape |= Shapes.STOP;
        }
        return shape;
    }
}
