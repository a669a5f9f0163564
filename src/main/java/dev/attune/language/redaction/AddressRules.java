package dev.attune.language.redaction;

/** Postal addresses: house number and street in the order of several languages, post-office boxes, postcodes. */
final class AddressRules {
    /** Words of a street's name between house number and "Street". */
    private static final int MOST_STREET_WORDS = 4;
    /** Tokens behind a street within which its postcode is looked for. */
    private static final int TOWN_REACH = 8;

    private static final String[] STREET_ENDINGS = {
        "straße", "strasse", "str", "straat", "gasse", "allee", "platz", "laan", "plein", "gracht", "kade", "weg",
        "damm"
    };

    private final TextTokens tokens;
    private final SensitiveSpans spans;
    private final CharSequence text;
    private final Postcodes postcodes;

    AddressRules(TextTokens tokens, SensitiveSpans spans, Context context) {
        this.tokens = tokens;
        this.spans = spans;
        this.text = tokens.text;
        this.postcodes = new Postcodes(tokens, context);
    }

    /** "221B Baker Street", "12 rue de la Paix", a postcode that begins with a digit. */
    int atNumber(int token) {
        int next = street(token);
        if (next > token) {
            return take(token, withTown(next));
        }
        next = postcodes.at(token);
        return next > token ? take(token, next) : token;
    }

    /** "Musterstraße 12", "Calle Mayor 3", "Flat 4, 12 High Street", "PO Box 12", "CA 90210". */
    int atWord(int token) {
        int next = tokens.hasCue(token, Cues.FLAT) ? flat(token) : token;
        next = next > token ? next : numberBehind(token);
        if (next > token) {
            return take(token, withTown(next));
        }
        next = box(token);
        next = next > token ? next : postcodes.at(token);
        return next > token ? take(token, next) : token;
    }

    private int take(int token, int next) {
        spans.add(tokens.start(token), tokens.end(next - 1), Kind.ADDRESS);
        return next;
    }

    private int flat(int token) {
        if (tokens.type(token + 1) != TextTokens.NUMBER || !isNear(token + 1) || tokens.length(token + 1) > 4) {
            return token;
        }
        int next = isNear(token + 2) && tokens.type(token + 2) == TextTokens.NUMBER ? street(token + 2) : token + 2;
        return next > token + 2 ? next : token;
    }

    /** Number, words, "Street"; or number, "rue", words. */
    private int street(int token) {
        if (!isHouseNumber(token)) {
            return token;
        }
        int next = token + 1;
        // "via" and its like are everyday words too: "18.05 via Lyon".
        boolean first = tokens.hasCue(next, Cues.STREET_FIRST)
                && (tokens.isCapitalised(next) || !tokens.hasCue(next, Cues.COMMON));
        if (first && isNear(next)) {
            int end = nameBehind(next);
            if (end > next + 1) {
                return end;
            }
        }
        boolean capitals = true;
        while (next <= token + MOST_STREET_WORDS && isNear(next) && tokens.type(next) == TextTokens.WORD) {
            boolean capital = tokens.isCapitalised(next);
            boolean named = next > token + 1;
            if (named && (tokens.hasCue(next, Cues.STREET) || (capital && capitals && isWeak(next)))) {
                return capital || isPlain(token + 1, next) ? withDirection(next + 1) : token;
            }
            capitals &= capital;
            next++;
        }
        return token;
    }

    /** "Drive", "St": not where the name goes on, as in "Park Lane". */
    private boolean isWeak(int token) {
        boolean goesOn = isNear(token + 1)
                && tokens.isCapitalised(token + 1)
                && (tokens.gap(token + 1) & (TextTokens.COMMA | TextTokens.STOP)) == 0
                && tokens.hasCue(token + 1, Cues.STREET | Cues.STREET_WEAK);
        return tokens.hasCue(token, Cues.STREET_WEAK) && !goesOn;
    }

    /** Words between number and street in lower case: at most two, none of every day ("2 items on the road"). */
    private boolean isPlain(int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean ordinary = tokens.hasCue(i, Cues.COMMON) && !tokens.hasCue(i, Cues.GIVEN);
            if ((ordinary && !isHighStreet(i)) || tokens.hasCue(i, Cues.FILLER | Cues.PARTICLE | Cues.CURRENCY)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHighStreet(int token) {
        return tokens.length(token) >= 4 && tokens.hasCue(token, Cues.STREET_WEAK);
    }

    private int withDirection(int next) {
        boolean direction = tokens.isAllCapitals(next) && tokens.length(next) <= 2 && tokens.isBlank(next);
        return direction && "NSEW".indexOf(text.charAt(tokens.start(next))) >= 0 ? next + 1 : next;
    }

    /** "Hauptstraße 5", "Via Roma 12", "Calle de Alcalá, 4". */
    private int numberBehind(int token) {
        if (!tokens.isCapitalised(token)) {
            return token;
        }
        int next = token + 1;
        if (tokens.hasCue(token, Cues.STREET_FIRST)) {
            next = nameBehind(token);
        } else if (!hasStreetEnding(token)) {
            return token;
        }
        boolean number = isHouseNumber(next) && isNear(next) && (tokens.gap(next) & TextTokens.LINE) == 0;
        return number && (next > token + 1 || hasStreetEnding(token)) ? next + 1 : token;
    }

    /** Behind particles and up to three capitalised words. */
    private int nameBehind(int token) {
        int next = token + 1;
        int names = 0;
        int last = token + 1;
        while (names < 3 && next <= token + 6 && isNear(next) && tokens.type(next) == TextTokens.WORD) {
            boolean particle = tokens.hasCue(next, Cues.PARTICLE) || tokens.length(next) <= 3;
            if (tokens.isCapitalised(next)) {
                names++;
                last = next + 1;
            } else if (!particle) {
                break;
            }
            next++;
        }
        return last;
    }

    private boolean hasStreetEnding(int token) {
        int length = tokens.length(token);
        for (String ending : STREET_ENDINGS) {
            if (length >= ending.length() + 3 && endsWith(tokens.end(token), ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWith(int end, String ending) {
        int from = end - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (Lexicon.lower(text.charAt(from + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** "PO Box 123", "P.O. Box 123", "Postfach 1234". */
    private int box(int token) {
        int word = token;
        if (is(token, "p") && is(token + 1, "o") && tokens.gapLength(token + 1) <= 2) {
            word = token + 2;
        } else if (is(token, "po")) {
            word = token + 1;
        } else if (!is(token, "postfach")) {
            return token;
        }
        boolean named = word == token || (is(word, "box") && tokens.gapLength(word) <= 2);
        return named && tokens.isDigits(word + 1) && isNear(word + 1) ? withTown(word + 2) : token;
    }

    private boolean is(int token, String word) {
        return tokens.type(token) == TextTokens.WORD
                && tokens.length(token) == word.length()
                && endsWith(tokens.end(token), word);
    }

    /** With what follows up to a postcode: ", Leeds LS1 4DY", ", 10115 Berlin". */
    private int withTown(int next) {
        int last = next;
        int token = next;
        while (token < next + TOWN_REACH && isTownGap(token)) {
            int behind = postcodes.inAddress(token);
            if (behind > token) {
                last = behind;
                token = behind;
                boolean town = !tokens.hasCue(token, Cues.COMMON) || tokens.hasCue(token, Cues.GIVEN);
                if (tokens.isCapitalised(token) && tokens.isBlank(token) && town) {
                    return token + 1;
                }
                continue;
            }
            boolean word = tokens.isCapitalised(token) || tokens.isAllCapitals(token);
            boolean flat = tokens.type(token) == TextTokens.NUMBER && tokens.hasCue(token - 1, Cues.FLAT);
            if (!word && !flat) {
                break;
            }
            token++;
            last = flat ? token : last;
        }
        return last;
    }

    private boolean isTownGap(int token) {
        int others = ~(TextTokens.BLANK | TextTokens.COMMA | TextTokens.LINE | TextTokens.DASH);
        return token < tokens.size() && (tokens.gap(token) & others) == 0 && tokens.gapLength(token) <= 3;
    }

    private boolean isHouseNumber(int token) {
        boolean time = tokens.gapLength(token) == 1 && (tokens.gap(token) & TextTokens.COLON) != 0;
        return !time
                && tokens.digits(token) >= 1
                && tokens.digits(token) <= 5
                && tokens.length(token) <= tokens.digits(token) + 1
                && Character.isDigit(text.charAt(tokens.start(token)));
    }

    /** Blank, comma, full stop of an abbreviation. */
    private boolean isNear(int token) {
        int others = ~(TextTokens.BLANK | TextTokens.COMMA | TextTokens.STOP | TextTokens.DASH | TextTokens.APOSTROPHE);
        return token < tokens.size() && (tokens.gap(token) & others) == 0 && tokens.gapLength(token) <= 2;
    }
}
