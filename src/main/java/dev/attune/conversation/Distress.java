package dev.attune.conversation;

import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.Scores;
import dev.attune.schema.Reason;
import dev.attune.state.FoldState;
import dev.attune.state.HeardMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer's open messages, read as one text, show a feeling or a hardship, and a bad one. */
final class Distress {
    private static final int NEGATIVE = Heads.SENTIMENTS.indexOf("negative");
    private static final int FEELING = Heads.NEEDS.indexOf("FEELING");
    private static final int HARDSHIP = Heads.NEEDS.indexOf("HARDSHIP");

    /** Shares are published in ten-thousandths, as those of verdicts are. */
    private static final double WHOLE = 1e4;

    private final List<CustomerReading> readings;
    private final List<HeardMessage> messages;
    private final CustomerReading joint;

    private Distress(List<CustomerReading> readings, List<HeardMessage> messages) {
        this.readings = readings;
        this.messages = messages;
        joint = CustomerReading.joint(readings);
    }

    /** Null: there is none, or the customer's words were not read. */
    static @Nullable Distress of(FoldState state) {
        if (state.getHeard().isEmpty()) {
            return null;
        }
        List<CustomerReading> readings = new ArrayList<>(state.getHeard().size());
        state.getHeard().forEach(bytes -> readings.add(ReadingCodec.customerWithoutStems(bytes)));
        Distress distress = new Distress(readings, state.getHeardOf());
        return isShown(distress.joint) ? distress : null;
    }

    private static boolean isShown(CustomerReading reading) {
        int need = best(reading.need());
        return (need == FEELING || need == HARDSHIP) && best(reading.sentiment()) == NEGATIVE;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** The message with which it shows first. */
    HeardMessage firstShown() {
        int first = 1;
        while (first < readings.size() && !isShown(CustomerReading.joint(readings.subList(0, first)))) {
            first++;
        }
        return messages.get(first - 1);
    }

    /** Why it is distress, with the shares; the evidence is {@code message}. */
    List<Reason> reasons(HeardMessage message) {
        double[] needs = Scores.shares(joint.need());
        int need = Scores.best(needs);
        double negative = Scores.shares(joint.sentiment())[NEGATIVE];
        return List.of(
                reason("NEED_" + Heads.NEEDS.get(need), needs[need], message),
                reason("SENTIMENT_NEGATIVE", negative, message));
    }

    private static Reason reason(String code, double share, HeardMessage message) {
        double rounded = Math.floor(share * WHOLE + 0.5) / WHOLE;
        return new Reason(code, rounded, message.getEventId(), null, null);
    }
}
