package dev.attune.language.redaction;

/** Names of people who are greeted, introduce themselves, bear a title, or whose given name is known. */
final class NameRules {
    /** Words of a name. */
    private static final int LONGEST = 4;

    private final TextTokens tokens;
    private final SensitiveSpans spans;

    NameRules(TextTokens tokens, SensitiveSpans spans) {
        this.tokens = tokens;
        this.spans = spans;
    }

    /** Behind the name that begins with this token. */
    int at(int token) {
        boolean named =
                isRelated(token) || isAddressed(token) || isIntroduced(token) || isTitled(token) || isInitialled(token);
        if (!named && !isKnown(token)) {
            return token;
        }
        int next = end(token);
        spans.add(tokens.start(token), tokens.end(next - 1), Kind.NAME);
        return next;
    }

    /** "my husband Herbert". */
    private boolean isRelated(int token) {
        return tokens.hasCue(token - 1, Cues.RELATION)
                && tokens.isBlank(token)
                && canBeName(token)
                && !tokens.hasCue(token, Cues.COMMON | Cues.TITLE);
    }

    /** A capitalised word that is no everyday word, or also one that is a given name. */
    boolean canBeName(int token) {
        boolean capital = tokens.isCapitalised(token);
        return capital && (!tokens.hasCue(token, Cues.COMMON) || tokens.hasCue(token, Cues.GIVEN));
    }

    /** A known given name that is nothing else, in whatever case. */
    boolean isClearName(int token) {
        return tokens.hasCue(token, Cues.GIVEN) && !tokens.hasCue(token, Cues.COMMON);
    }

    /** A comma, a stop or the end of the line is behind what ends before this token. */
    boolean isCut(int token) {
        int stops = TextTokens.COMMA | TextTokens.STOP | TextTokens.LINE | TextTokens.COLON | TextTokens.OTHER;
        return (tokens.gap(token) & stops) != 0
                || ((tokens.gap(token) & TextTokens.DASH) != 0 && tokens.gapLength(token) > 1);
    }

    /** Behind the first name: further names, particles, initials. */
    int end(int token) {
        int next = token + 1;
        while (next < token + LONGEST) {
            boolean joined = (tokens.isBlank(next) && tokens.gapLength(next) == 1) || tokens.isJoined(next, '-');
            boolean initial = isInitial(next - 1) && next > token && isNearInitial(next);
            boolean second = tokens.isJoined(next, '-') && tokens.isCapitalised(next);
            if (second || ((joined || initial) && isFurtherName(next))) {
                next++;
            } else if (joined && tokens.hasCue(next, Cues.PARTICLE) && reachesName(next)) {
                next += 1;
            } else {
                break;
            }
        }
        return next;
    }

    private boolean reachesName(int particle) {
        int next = particle + 1;
        next += tokens.hasCue(next, Cues.PARTICLE) && !tokens.isCapitalised(next) ? 1 : 0;
        return tokens.isBlank(next) && tokens.isCapitalised(next) && canBeName(next);
    }

    private boolean isFurtherName(int token) {
        // What is masked by now or soon is one to all that looks ahead.
        boolean number = tokens.type(token + 1) == TextTokens.NUMBER || tokens.type(token + 1) == TextTokens.OPAQUE;
        boolean month = tokens.hasCue(token, Cues.MONTH) && number;
        return (canBeName(token) && !month && !tokens.hasCue(token, Cues.TITLE))
                || (isInitial(token) && !isPronoun(token));
    }

    boolean isInitial(int token) {
        return tokens.length(token) == 1 && tokens.isCapitalised(token);
    }

    private boolean isLoneInitial(int token) {
        return isInitial(token) && end(token) == token + 1;
    }

    private boolean isPronoun(int token) {
        return tokens.hasCue(token, Cues.COMMON);
    }

    /** What stands between an initial or a title and the name. */
    boolean isNearInitial(int token) {
        return tokens.gapLength(token) <= 2 && (tokens.gap(token) & ~(TextTokens.STOP | TextTokens.BLANK)) == 0;
    }

    /** "Hi Anna", "Thanks, Tom!", "hello anna,". */
    private boolean isAddressed(int token) {
        boolean greeted = tokens.hasCue(token - 1, Cues.GREETING) && tokens.isBlank(token);
        boolean thanked = tokens.hasCue(token - 1, Cues.THANKS) && isSpoken(token);
        boolean called = tokens.hasCue(token - 1, Cues.GREETING) && isSpoken(token) && isClearName(token);
        if (!greeted && !thanked && !called) {
            return false;
        }
        if (!tokens.isCapitalised(token)) {
            return isClearName(token) && isCut(token + 1) && !tokens.hasCue(token, Cues.PARTICLE);
        }
        if (!canBeName(token) || tokens.hasCue(token, Cues.TITLE) || isLoneInitial(token)) {
            return false;
        }
        boolean clear = !tokens.hasCue(token, Cues.COMMON);
        return (clear && greeted) || isCut(end(token));
    }

    /** Blank, or comma and blank. */
    private boolean isSpoken(int token) {
        int others = ~(TextTokens.BLANK | TextTokens.COMMA);
        return (tokens.gap(token) & others) == 0 && tokens.gapLength(token) <= 2;
    }

    /** "my name is Anna", "Name: Anna", "I'm Anna", "this is Anna from billing". */
    private boolean isIntroduced(int token) {
        if (isNamed(token)) {
            boolean clear = !tokens.hasCue(token, Cues.COMMON | Cues.PARTICLE) && tokens.length(token) > 1;
            boolean told = clear && isTold(token) && tokens.type(token) == TextTokens.WORD;
            return canBeName(token) || (told && (isClearName(token) || isCut(token + 1)));
        }
        if (isHere(token)) {
            return true;
        }
        int verb = token - 1;
        boolean is = tokens.hasCue(verb, Cues.IS) && tokens.hasCue(verb - 1, Cues.INTRODUCES) && tokens.isBlank(verb);
        boolean apart = tokens.hasCue(verb, Cues.INTRODUCES);
        if (apart && isClearName(token) && tokens.isBlank(token) && tokens.hasCue(token + 1, Cues.FROM)) {
            return true;
        }
        if ((!is && !apart) || !tokens.isBlank(token) || !canBeName(token) || isLoneInitial(token)) {
            return false;
        }
        int next = end(token);
        return isClearName(token)
                || (tokens.hasCue(next, Cues.FROM) && tokens.isBlank(next))
                || isEndOfClause(token, next);
    }

    /** "Hi, Oskar here." */
    private boolean isHere(int token) {
        boolean begins =
                token == 0 || (tokens.gap(token) & (TextTokens.STOP | TextTokens.LINE | TextTokens.COMMA)) != 0;
        return begins
                && canBeName(token)
                && tokens.hasCue(token + 1, Cues.HERE)
                && tokens.isBlank(token + 1)
                && !tokens.hasCue(token, Cues.COMMON);
    }

    /** Not "my name is spelled wrong". */
    private boolean isTold(int token) {
        return !tokens.hasCue(token, Cues.IS);
    }

    /** "I'm Zephyr." is a name, "It is Vodafone." may be anything. */
    private boolean isEndOfClause(int token, int next) {
        boolean person = tokens.length(token - 1) <= 3 && !tokens.hasCue(token - 1, Cues.FILLER);
        boolean iAm = tokens.hasCue(token - 1, Cues.IS) && tokens.length(token - 2) == 1;
        return (person || iAm) && (tokens.gap(next) & (TextTokens.COMMA | TextTokens.STOP | TextTokens.LINE)) != 0;
    }

    private boolean isNamed(int token) {
        int verb = token - 1;
        boolean said = tokens.isBlank(token) && tokens.hasCue(verb, Cues.IS) && isOwnName(verb - 1) && isName(verb);
        boolean listed = (tokens.gap(token) & ~TextTokens.BLANK) == TextTokens.COLON
                && (isOwnName(verb) || (tokens.hasCue(verb, Cues.NAME) && (tokens.gap(verb) & TextTokens.LINE) != 0));
        return said || listed;
    }

    /** The name and its verb belong together: "my name is", "my name's". */
    private boolean isName(int verb) {
        return (tokens.gap(verb) & ~(TextTokens.BLANK | TextTokens.APOSTROPHE)) == 0;
    }

    private boolean isOwnName(int token) {
        return tokens.hasCue(token, Cues.NAME) && tokens.hasCue(token - 1, Cues.OWNER) && tokens.isBlank(token);
    }

    /** "Mr Smith", "Dr. White", "Herr Müller". */
    private boolean isTitled(int token) {
        boolean titled = tokens.hasCue(token - 1, Cues.TITLE)
                && (tokens.isCapitalised(token - 1) || tokens.length(token - 1) <= 3)
                && isNearInitial(token)
                && (tokens.gap(token) & TextTokens.BLANK) != 0;
        boolean abbreviated = tokens.length(token - 1) <= 4 && !tokens.hasCue(token - 1, Cues.COMMON);
        if (!titled || (!abbreviated && (tokens.gap(token) & TextTokens.STOP) != 0)) {
            return false;
        }
        boolean everyday = tokens.hasCue(token, Cues.COMMON) && !tokens.hasCue(token, Cues.GIVEN);
        boolean sure = tokens.length(token - 1) <= 3 && tokens.length(token) >= 4;
        return (tokens.isCapitalised(token) && (!everyday || sure) && !isInitialPronoun(token))
                || (isClearName(token) && tokens.isAllCapitals(token));
    }

    private boolean isInitialPronoun(int token) {
        return isInitial(token) && isPronoun(token) && (tokens.gap(token + 1) & TextTokens.STOP) == 0;
    }

    /** "J. Smith" with a name that is known as one is left to {@link #isKnown}; this is "J. K. Rowling". */
    private boolean isInitialled(int token) {
        return isInitial(token)
                && isInitial(token + 1)
                && isNearInitial(token + 1)
                && (tokens.gap(token + 1) & TextTokens.STOP) != 0
                && isNearInitial(token + 2)
                && tokens.isCapitalised(token + 2)
                && tokens.length(token + 2) > 2;
    }

    /** A given name with a capital inside a sentence, or before a comma where one begins. */
    private boolean isKnown(int token) {
        if (!tokens.isCapitalised(token) || !tokens.hasCue(token, Cues.GIVEN)) {
            return false;
        }
        boolean begins = token == 0 || (tokens.gap(token) & (TextTokens.STOP | TextTokens.LINE)) != 0;
        boolean surname = tokens.isBlank(token + 1) && canBeName(token + 1) && !tokens.hasCue(token + 1, Cues.COMMON);
        if (tokens.hasCue(token, Cues.COMMON)) {
            return !begins && surname && tokens.gapLength(token + 1) == 1 && !tokens.hasCue(token, Cues.MONTH);
        }
        int behind = tokens.gap(token + 1);
        boolean alone = (behind & TextTokens.LINE) != 0;
        return !begins
                || surname
                || alone
                || (behind & (TextTokens.COMMA | TextTokens.APOSTROPHE | TextTokens.COLON)) != 0;
    }
}
