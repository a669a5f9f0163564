package dev.attune.language.redaction;

/** Forms of single lines that mail programs, companies and computers write. Reads a bounded part of each line. */
final class LineForms {
    /** Attributions and headers are no longer, nor is what is read of a line. */
    static final int LONGEST = 240;

    private static final int LONGEST_FOOTER = 100;

    private static final String[] ORIGINALS = {
        "original message", "forwarded message", "begin forwarded", "reply message", "ursprüngliche nachricht",
        "weitergeleitete nachricht", "message d'origine", "message transféré", "mensaje original",
                "oorspronkelijk bericht"
    };

    private static final String[] ATTRIBUTIONS = {"on ", "am ", "le ", "el ", "op ", "em ", "il "};

    private static final String[] WROTE = {
        "wrote:", "writes:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "schreef:", "escreveu:", "ha scritto:"
    };

    private static final String[] SENT_FROM = {
        "sent from my ",
        "sent from mail for",
        "sent from outlook",
        "sent from yahoo",
        "sent via ",
        "get outlook for ",
        "sent with ",
        "von meinem ",
        "gesendet mit ",
        "diese nachricht wurde von meinem ",
        "envoyé de mon ",
        "envoyé depuis ",
        "enviado desde mi ",
        "enviado do meu ",
        "verstuurd vanaf ",
        "inviato da ",
        "this email was sent from"
    };

    private static final String[] NOTICES = {
        "confidentiality notice",
        "disclaimer:",
        "legal notice",
        "please consider the environment",
        "vertraulichkeitshinweis"
    };

    private static final String[] NOTICE_STARTS = {
        "this e-mail ",
        "this email ",
        "this message ",
        "this communication ",
        "the information contained",
        "the information in this",
        "diese e-mail ",
        "ce message ",
        "any views or opinions"
    };

    private static final String[] NOTICE_WORDS = {
        "confidential",
        "intended solely",
        "intended recipient",
        "intended only",
        "privileged",
        "vertraulich",
        "confidentiel",
        "addressee",
        "those of the author"
    };

    private static final String[] LEVELS = {"info", "warn", "error", "debug", "trace", "fatal", "severe", "notice"};

    private static final String[] TRACES = {
        "caused by: ", "exception in thread ", "traceback (most recent call last)", "suppressed: "
    };

    private final CharSequence text;

    LineForms(CharSequence text) {
        this.text = text;
    }

    /** The first character of the line that is no blank; {@code stop} if there is none. */
    int firstOf(int start, int stop) {
        int first = start;
        while (first < stop && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    /** "> text", ">> text"; not ">:(". */
    boolean isQuoted(int first, int stop) {
        int next = first;
        while (next < stop && (text.charAt(next) == '>' || text.charAt(next) == '|')) {
            next++;
        }
        boolean blank = next >= stop || Character.isWhitespace(text.charAt(next));
        // A bar is a quotation's where nothing of a table follows.
        return text.charAt(first) == '>'
                ? blank || Character.isLetter(text.charAt(next))
                : blank && !has(next, stop, "|");
    }

    /** "-----Original Message-----". */
    boolean isOriginal(int first, int stop) {
        if (stop - first < 12 || text.charAt(first + 1) != text.charAt(first)) {
            return false;
        }
        return hasAny(first, Math.min(stop, first + LONGEST_FOOTER), ORIGINALS);
    }

    /** "-- ". */
    boolean isDelimiter(int first, int stop) {
        return text.charAt(first) == '-'
                && first + 1 < stop
                && text.charAt(first + 1) == '-'
                && firstOf(first + 2, stop) == stop;
    }

    boolean isSentFrom(int first, int stop) {
        return stop - first <= LONGEST_FOOTER && startsWithAny(first, SENT_FROM) && !has(first, stop, "?");
    }

    boolean isDisclaimer(int first, int stop) {
        if (startsWithAny(first, NOTICES)) {
            return true;
        }
        return startsWithAny(first, NOTICE_STARTS) && hasAny(first, Math.min(stop, first + 2 * LONGEST), NOTICE_WORDS);
    }

    boolean mayAttribute(int first, int stop) {
        return stop - first <= LONGEST && startsWithAny(first, ATTRIBUTIONS);
    }

    /** "… wrote:", and nothing behind it. */
    boolean endsAttribution(int start, int stop) {
        int last = stop;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        for (String wrote : WROTE) {
            if (last - wrote.length() >= start && startsWith(last - wrote.length(), wrote)) {
                return true;
            }
        }
        // "Am … schrieb Anna Vogel <…>:"
        boolean colon = last > start && text.charAt(last - 1) == ':' && stop - start <= LONGEST;
        return colon && has(start, last, " schrieb ");
    }

    boolean isHeader(int first, int stop) {
        return stop - first <= LONGEST
                && (startsWith(first, "from:")
                        || startsWith(first, "*from:")
                        || startsWith(first, "von:")
                        || startsWith(first, "de :")
                        || startsWith(first, "de:"));
    }

    boolean isFurtherHeader(int first, int stop) {
        String[] headers = {
            "sent:",
            "date:",
            "to:",
            "subject:",
            "gesendet:",
            "an:",
            "betreff:",
            "envoyé",
            "à :",
            "objet",
            "*sent:",
            "*date:",
            "para:",
            "enviado"
        };
        return stop - first <= LONGEST && startsWithAny(first, headers);
    }

    /** A line of a stack trace. */
    boolean isTrace(int first, int stop) {
        if (startsWith(first, "at ")) {
            int last = stop;
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            int limit = Math.min(last, first + LONGEST);
            return text.charAt(last - 1) == ')'
                    && has(first, limit, "(")
                    && has(first, limit, ".")
                    && isOneWord(first + 3, limit);
        }
        if (text.charAt(first) == '.') {
            return startsWith(first, "... ") && has(first, Math.min(stop, first + 20), " more") && isDigit(first + 4);
        }
        return startsWithAny(first, TRACES) || isException(first, stop);
    }

    /** "java.lang.IllegalStateException: …". */
    private boolean isException(int first, int stop) {
        int dots = 0;
        int next = first;
        while (next < stop && next - first < LONGEST_FOOTER && isNamePart(text.charAt(next))) {
            dots += text.charAt(next) == '.' ? 1 : 0;
            next++;
        }
        boolean named = dots >= 2 && next - first > 9;
        return named && (startsWith(next - 9, "exception") || startsWith(next - 5, "error"));
    }

    /** Up to the bracket of "at a.b.C.m(C.java:1)" no blank. */
    private boolean isOneWord(int from, int to) {
        for (int i = from; i < to && text.charAt(i) != '('; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A line of a log: a time and a level near its start; also an object of JSON in one line. */
    boolean isLog(int first, int stop) {
        char c = text.charAt(first);
        if (c == '{') {
            int last = stop;
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            return text.charAt(last - 1) == '}' && has(first, Math.min(stop, first + LONGEST_FOOTER), "\":");
        }
        boolean timed = c == '[' || Character.isDigit(c);
        int limit = Math.min(stop, first + 70);
        return (timed && hasClock(first, limit) && hasLevel(first, limit)) || (!timed && isLevelFirst(first, limit));
    }

    /** "ERROR 2026-11-21 10:00:00 …". */
    private boolean isLevelFirst(int first, int limit) {
        return Character.isUpperCase(text.charAt(first))
                && startsWithAny(first, LEVELS)
                && Character.isUpperCase(text.charAt(first + 3))
                && hasClock(first, Math.min(limit, first + 35));
    }

    private boolean hasLevel(int from, int to) {
        for (int i = from + 1; i < to - 3; i++) {
            boolean starts = Character.isUpperCase(text.charAt(i)) && !Character.isLetter(text.charAt(i - 1));
            if (starts && Character.isUpperCase(text.charAt(i + 1)) && startsWithAny(i, LEVELS)) {
                return true;
            }
        }
        return false;
    }

    /** "10:00:00". */
    private boolean hasClock(int from, int to) {
        for (int i = from; i + 7 < to; i++) {
            if (isDigit(i)
                    && isDigit(i + 1)
                    && text.charAt(i + 2) == ':'
                    && isDigit(i + 3)
                    && isDigit(i + 4)
                    && text.charAt(i + 5) == ':'
                    && isDigit(i + 6)) {
                return true;
            }
        }
        return false;
    }

    boolean startsWith(int at, String prefix) {
        if (at < 0 || at + prefix.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Lexicon.lower(text.charAt(at + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithAny(int at, String[] prefixes) {
        for (String prefix : prefixes) {
            if (startsWith(at, prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(int from, int to, String part) {
        for (int i = from; i + part.length() <= to; i++) {
            if (startsWith(i, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAny(int from, int to, String[] parts) {
        for (String part : parts) {
            if (has(from, to, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '$';
    }
}
