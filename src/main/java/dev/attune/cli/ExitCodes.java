package dev.attune.cli;

/** What the process says at its end. */
public final class ExitCodes {
    /** Done. */
    public static final int OK = 0;
    /** Something that was checked is not as it should be: topics, schemas, broker, registry. */
    public static final int CHECK_FAILED = 1;
    /** The call or the settings are wrong. */
    public static final int USAGE = 2;
    /** It failed while it ran. */
    public static final int FAILED = 3;

    private ExitCodes() {}
}
