package dev.attune.cli;

import dev.attune.config.Settings.TopicSettings;
import dev.attune.runtime.InputRecorder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines to where they belong, and to standard error how it goes. */
final class RecordingWriter implements InputRecorder.Listener, AutoCloseable {
    private static final long SHOW_EVERY_NANOS = 2_000_000_000L;

    /** After so many they are only counted: the dead letters name all of them. */
    private static final int NAMED = 100;

    private final Writer out;
    private final boolean piped;
    private final TopicSettings topics;
    private final PrintWriter err;
    private long chats;
    private long tickets;
    private long templates;
    private long leftOut;
    private long shownAt = System.nanoTime();

    /** @param piped whether somebody may be reading along, so that nothing is held back */
    RecordingWriter(OutputStream out, boolean piped, TopicSettings topics, PrintWriter err) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.piped = piped;
        this.topics = topics;
        this.err = err;
    }

    @Override
    public void line(String topic, String line) throws IOException {
        out.write(line);
        out.write('\n');
        if (topic.equals(topics.templates())) {
            templates++;
        } else if (topic.equals(topics.ticketEvents())) {
            tickets++;
        } else {
            chats++;
        }
    }

    @Override
    public void leftOut(String coordinates, String why) {
        leftOut++;
        if (leftOut <= NAMED) {
            err.println("left out: " + coordinates + " " + why);
        } else if (leftOut == NAMED + 1) {
            err.println("left out: more, which are only counted");
        }
        err.flush();
    }

    @Override
    public void progress(long done, long all) throws IOException {
        if (piped) {
            out.flush();
        }
        long now = System.nanoTime();
        if (now - shownAt >= SHOW_EVERY_NANOS) {
            shownAt = now;
            err.println((chats + tickets + templates) + " lines, " + (all == 0 ? 100 : done * 100 / all) + " %");
            err.flush();
        }
    }

    /** Says what was recorded. */
    void finish() throws IOException {
        out.flush();
        err.println("Recorded " + chats + " chat events, " + tickets + " ticket events, " + templates
                + " templates. They contain message text.");
        if (leftOut > 0) {
            err.println("Warning: " + leftOut + " records are no events and were left out, as the service does"
                    + " (dead letters). A replay will not have them.");
        }
        err.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
