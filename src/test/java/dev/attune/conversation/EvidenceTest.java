package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import org.junit.jupiter.api.Test;

/** Where the published reasons of a turn point to. */
class EvidenceTest {
    private static final String UPSET = "I am so upset. The present for my mother's birthday never arrived!";
    private static final String GREETING = "Good morning Ana.";
    private static final String KIND = "Oh no, how upsetting, so close to your mother's birthday.";
    private static final String DONE = "I have just sent a new one by courier.";
    private static final String FORMULA = "We apologize for any inconvenience caused.";

    private static Reason reason(ReplyAssessment reply, String code) {
        return reply.getReasons().stream()
                .filter(reason -> reason.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + reply.getReasons()));
    }

    private static String words(String text, Reason reason) {
        return text.substring(reason.getStart(), reason.getEnd());
    }

    private static Talk turn() {
        return new Talk("c1")
                .customer(0, "q1", UPSET)
                .agent(30, "r1", GREETING)
                .agent(40, "r2", KIND)
                .agent(50, "r3", DONE);
    }

    @Test
    void aReasonOfATurnNamesTheMessageThatHoldsItsWords() {
        Reason met = reason(turn().rests().said("r3"), "NEED_MET");

        assertThat(met.getEventId()).isEqualTo("r2");
        assertThat(words(KIND, met)).isEqualTo(KIND);
    }

    @Test
    void aFormulaIsQuoted() {
        String reply = "Hello Ana. " + FORMULA + " Please visit our help page.";
        Talk talk =
                new Talk("c1").customer(0, "q1", UPSET).agent(30, "r1", reply).rests();

        assertThat(words(reply, reason(talk.said("r1"), "NEED_MET_BY_FORMULA"))).isEqualTo(FORMULA);
    }

    @Test
    void whatIsMissingPointsNowhere() {
        Talk talk = new Talk("c1")
                .customer(0, "q1", UPSET)
                .agent(30, "r1", "The order number is 4711.")
                .rests();

        assertThat(reason(talk.said("r1"), "NO_ACK").getEventId()).isNull();
    }

    @Test
    void aDeletedMessageIsNoEvidence() {
        Talk talk = turn().rests().deleted(60, "x", "r2");

        assertThat(talk.said("r3").getReasons()).isNotEmpty().noneMatch(reason -> "r2".equals(reason.getEventId()));
    }

    @Test
    void aTurnWithARedactedMessageHasNoReasons() {
        assertThat(turn().rests().redacted(60, "x", "r2").said("r3").getReasons())
                .isEmpty();
    }

    @Test
    void anEditedMessageIsEvidenceByItsNewText() {
        String edited = "Good news first. " + KIND;
        Reason met = reason(turn().rests().edited(60, "x", "r2", edited).said("r3"), "NEED_MET");

        assertThat(words(edited, met)).isEqualTo(KIND);
    }
}
