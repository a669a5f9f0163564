package dev.attune.runtime;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An exception for the log: classes and places, no messages, which may quote a record. */
final class CauseChain {
    private static final int DEPTH = 8;
    private static final int FRAMES = 6;

    private CauseChain() {}

    /** Classes from the outermost to the cause, and where the cause came from. */
    static String of(Throwable exception) {
        StringJoiner text = new StringJoiner(" < ");
        @Nullable Throwable next = exception;
        Throwable last = exception;
        for (int i = 0; i < DEPTH && next != null; i++) {
            text.add(next.getClass().getName());
            last = next;
            next = next.getCause();
        }
        StringJoiner frames = new StringJoiner(", ", " at [", "]");
        StackTraceElement[] stack = last.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            frames.add(stack[i].toString());
        }
        return text.toString() + frames;
    }
}
