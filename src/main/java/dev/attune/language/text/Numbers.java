package dev.attune.language.text;

/** What begins with a digit: amounts, times, dates, and codes. */
final class Numbers {
    private Numbers() {}

    /** Index after the number that begins at {@code at}, with the letters that belong to it. */
    static int end(char[] text, int at, int end) {
        int to = at;
        boolean plain = true;
        while (to < end) {
            char c = text[to];
            if (CharClasses.of(c) == CharClasses.DIGIT) {
                to++;
            } else if ((c == '.' || c == ',' || c == ':' || c == '/')
                    && to + 1 < end
                    && CharClasses.of(text[to + 1]) == CharClasses.DIGIT) {
                plain = false;
                to++;
            } else {
                break;
            }
        }
        int letters = Words.run(text, to, end);
        if (letters == to || !plain || Lists.isUnit(text, to, letters)) {
            return to;
        }
        return letters;
    }
}
