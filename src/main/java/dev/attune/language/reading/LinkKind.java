package dev.attune.language.reading;

/** Where a link leads, by its form: to a page on a matter, or to where one can write. */
enum LinkKind {
    /** An article or tool: its path has an id or words. */
    PAGE,
    /** A form, a ticket, a chat, a short link. */
    CONTACT,
    /** A site's front page, or unknown. */
    OTHER;

    private static final String[] CONTACTS = {"contact", "ticket", "request", "form", "feedback", "chat", "message"};
    private static final int MANY_DIGITS = 3;
    private static final int MANY_WORDS = 2;

    /**
     * @param from first unit of the link in the text
     * @param to unit behind it
     */
    static LinkKind of(CharSequence text, int from, int to) {
        int path = pathStart(text, from, to);
        if (path >= to) {
            return OTHER;
        }
        for (String word : CONTACTS) {
            if (contains(text, path, to, word)) {
                return CONTACT;
            }
        }
        int digits = 0;
        int joints = 0;
        for (int i = path; i < to; i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            joints += c == '-' || c == '_' || c == '/' ? 1 : 0;
        }
        // A short link hides where it leads; companies use them for their forms.
        boolean isShort = to - from < 30 && joints == 0;
        return isShort ? CONTACT : digits >= MANY_DIGITS || joints >= MANY_WORDS ? PAGE : OTHER;
    }

    /** Behind the first slash that is not the scheme's. */
    private static int pathStart(CharSequence text, int from, int to) {
        int at = from;
        while (at < to) {
            if (text.charAt(at) == '/') {
                if (at + 1 < to && text.charAt(at + 1) == '/') {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        return to;
    }

    private static boolean contains(CharSequence text, int from, int to, String word) {
        for (int start = from; start + word.length() <= to; start++) {
            int same = 0;
            while (same < word.length() && Character.toLowerCase(text.charAt(start + same)) == word.charAt(same)) {
                same++;
            }
            if (same == word.length()) {
                return true;
            }
        }
        return false;
    }
}
