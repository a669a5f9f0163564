package dev.attune.offline.story;

/** A story that cannot be told; the message says why, and what there is instead. Never holds message text. */
public final class StoryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mismatch;

    private StoryException(String message, boolean mismatch) {
        super(message);
        this.mismatch = mismatch;
    }

    /** What is asked for does not exist. */
    static StoryException unknown(String message) {
        return new StoryException(message, false);
    }

    /** The numbers do not add up to what was published. */
    static StoryException mismatch(String what, Object published, Object recomputed) {
        return new StoryException(
                "MISMATCH in " + what + ": published " + published + ", but what it is made of gives " + recomputed
                        + ". This is a defect of Attune: please report it, with the events if you may",
                true);
    }

    /** Whether the numbers do not add up, rather than that there is nothing to tell. */
    public boolean mismatch() {
        return mismatch;
    }
}
