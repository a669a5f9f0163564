package dev.attune.language.redaction;

/**
 * Finds what identifies people in a text: one pass makes tokens, one over the tokens asks the rules in the order of how
 * sure they are. Reads each character a bounded number of times, whatever the text. Errs on the side of finding.
 *
 * <p>What is found is from then on one opaque token to all rules, like a mask in the text; that is why masking a masked
 * text changes nothing.
 */
public final class SensitiveFinder {
    private final TextTokens tokens;
    private final SensitiveSpans spans = new SensitiveSpans();
    private final Context context;
    private final SecretRules secrets;
    private final AddressRules addresses;
    private final NumberRules numbers;
    private final DateRules dates;
    private final NameRules names;
    private final SignatureRules signatures;

    private SensitiveFinder(CharSequence text) {
        tokens = TokenScan.read(text);
        context = new Context(tokens);
        secrets = new SecretRules(tokens, spans, context);
        addresses = new AddressRules(tokens, spans, context);
        dates = new DateRules(tokens, spans, context);
        numbers = new NumberRules(tokens, spans, context, dates);
        names = new NameRules(tokens, spans);
        signatures = new SignatureRules(tokens, spans, names);
    }

    /** All spans of the text, ascending and disjoint. Never fails, whatever the characters. */
    public static SensitiveSpans find(CharSequence text) {
        return new SensitiveFinder(text).findAll();
    }

    private SensitiveSpans findAll() {
        int at = 0;
        while (at < tokens.size()) {
            int next = tokens.type(at) == TextTokens.OPAQUE ? passOpaque(at) : tokens.isPlain(at) ? at : ask(at);
            if (next > at) {
                tokens.close(at, next);
                context.forget();
                at = next;
            } else {
                context.pass(at);
                at++;
            }
        }
        return spans;
    }

    private int passOpaque(int at) {
        Kind kind = tokens.found(at);
        if (kind != null) {
            spans.add(tokens.start(at), tokens.end(at), kind);
        }
        return at + 1;
    }

    /** Behind what a rule has found to begin with this token; the token itself if none has. */
    private int ask(int at) {
        context.arrive(at);
        int next = secrets.at(at);
        if (tokens.type(at) == TextTokens.NUMBER) {
            next = next > at ? next : addresses.atNumber(at);
            return next > at ? next : numbers.at(at);
        }
        next = next > at ? next : addresses.atWord(at);
        next = next > at ? next : dates.atMonth(at);
        next = next > at ? next : numbers.atWord(at);
        next = next > at ? next : names.at(at);
        return next > at ? next : signatures.at(at);
    }
}
