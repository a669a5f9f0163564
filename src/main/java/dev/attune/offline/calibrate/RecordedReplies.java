package dev.attune.offline.calibrate;

import dev.attune.json.JsonFormException;
import dev.attune.json.OutputLine;
import dev.attune.schema.ReplyAssessment;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Assessments from recorded outputs; the last record for a replyId counts. Lines of other topics are passed over. */
public final class RecordedReplies {
    private final Map<String, ReplyAssessment> latest = new TreeMap<>();

    /**
     * Reads one line.
     *
     * @throws JsonFormException with the path of what is wrong, never with text of the line
     */
    public void add(String line) throws JsonFormException {
        ReplyAssessment assessment = OutputLine.read(line, "replies.assessed", ReplyAssessment.class);
        if (assessment != null) {
            add(assessment);
        }
    }

    void add(ReplyAssessment assessment) {
        latest.put(assessment.getReplyId(), assessment);
    }

    /** By replyId. */
    Collection<ReplyAssessment> all() {
        return latest.values();
    }
}
