package dev.attune.offline;

import dev.attune.assessment.Judge;
import dev.attune.json.JsonFormException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/** Judges records as they come, one a line, and forgets them: memory does not grow with the input. */
public final class Predictor {
    private final Judge judge;
    private final Form form;

    /** What a line holds. */
    public enum Form {
        /** One message by itself. */
        MESSAGES,
        /** A reply, and what was said before it. */
        REPLIES
    }

    public Predictor(Judge judge, Form form) {
        this.judge = judge;
        this.form = form;
    }

    /**
     * Writes a line for each one read, in their order; blank ones are passed over. What was judged before a bad line is
     * written, but perhaps not flushed.
     *
     * @throws BadRecordException naming the first line that is no record, and what is expected; never quotes it
     */
    public void run(BufferedReader in, Writer out) throws IOException, BadRecordException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.write(judged(number, line));
                out.write('\n');
            }
            // Somebody at the other end of a pipe may wait for this answer before the next record comes.
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
    }

    private String judged(long number, String line) throws BadRecordException {
        try {
            return form == Form.MESSAGES ? PredictionLine.message(judge, line) : PredictionLine.reply(judge, line);
        } catch (JsonFormException e) {
            throw new BadRecordException(number, e);
        }
    }

    /** A line that is no record of the form. */
    public static final class BadRecordException extends Exception {
        private static final long serialVersionUID = 1L;

        BadRecordException(long number, JsonFormException cause) {
            super("line " + number + ": " + cause.getMessage(), cause);
        }
    }
}
