package dev.attune.language.redaction;

/** Which cue words stand shortly before the place that is being read. */
final class Context {
    /** So many other words may stand between a cue and what it is about. */
    private static final int REACH = 5;

    private final TextTokens tokens;
    private int phone;
    private int birth;
    private int postcode;
    private boolean account;
    private boolean numbering;
    private boolean letters;

    Context(TextTokens tokens) {
        this.tokens = tokens;
    }

    /** "order", "booking reference is": a number now is what they name. */
    boolean account() {
        return account;
    }

    /** "number", "ref" or "#": a short number counts too. */
    boolean numbering() {
        return numbering;
    }

    /** A reference in capitals counts. */
    boolean letters() {
        return letters;
    }

    boolean phone() {
        return phone > 0;
    }

    boolean birth() {
        return birth > 0;
    }

    boolean postcode() {
        return postcode > 0;
    }

    /** Behind something that is masked no cue counts. */
    void forget() {
        phone = 0;
        birth = 0;
        postcode = 0;
        account = false;
        numbering = false;
        letters = false;
    }

    /** The token before which the context is asked: its gap may end a sentence. */
    void arrive(int token) {
        int gap = tokens.gap(token);
        boolean abbreviated = tokens.hasCue(token - 1, Cues.NUMBERING | Cues.ACCOUNT | Cues.PHONE | Cues.BIRTH)
                && tokens.length(token - 1) <= 4;
        if ((gap & TextTokens.STOP) != 0 && !abbreviated && tokens.gapLength(token) > 1) {
            forget();
        }
        numbering |= account && (gap & TextTokens.HASH) != 0;
    }

    void pass(int token) {
        int cues = tokens.cues(token);
        phone = (cues & Cues.PHONE) != 0 ? REACH : phone - 1;
        birth = (cues & Cues.BIRTH) != 0 ? REACH : birth - 1;
        postcode = (cues & Cues.POSTCODE) != 0 ? REACH : postcode - 1;
        if ((cues & Cues.ACCOUNT) != 0) {
            account = true;
            numbering |= (cues & Cues.NUMBERING) != 0;
            letters |= (cues & Cues.LETTERS) != 0;
        } else if ((cues & (Cues.FILLER | Cues.NUMBERING)) != 0) {
            numbering |= (cues & Cues.NUMBERING) != 0;
            letters |= account && (cues & Cues.LETTERS) != 0;
        } else {
            account = false;
            numbering = false;
            letters = false;
        }
    }
}
