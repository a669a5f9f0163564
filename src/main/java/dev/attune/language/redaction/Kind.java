package dev.attune.language.redaction;

/** What a span of a text gives away. */
public enum Kind {
    EMAIL("[EMAIL]"),
    LINK("[LINK]"),
    /** A link that carries what opens it: a token, a password, a reset code. */
    SECRET_LINK("[LINK]"),
    PHONE("[PHONE]"),
    /** 13 to 19 digits with a right check digit (ISO/IEC 7812). */
    CARD("[CARD]"),
    /** Length of the country and remainder 1 modulo 97 (ISO 13616). */
    IBAN("[IBAN]"),
    /** What a cue names: account, order, booking, ticket, policy, tracking and other numbers. */
    ACCOUNT("[ACCOUNT]"),
    /** Any other long number. */
    NUMBER("[NUMBER]"),
    /** Day, month and year; without the year only after a cue of birth. */
    DATE("[DATE]"),
    ADDRESS("[ADDRESS]"),
    HANDLE("[HANDLE]"),
    NAME("[NAME]"),
    /** An address of a machine in the network. */
    IP("[IP]"),
    /** A password, PIN, key or access token. */
    SECRET("[SECRET]");

    private final String mask;

    Kind(String mask) {
        this.mask = mask;
    }

    /** What stands in a masked text instead. */
    public String mask() {
        return mask;
    }
}
