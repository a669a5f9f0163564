package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.ConversationStatus;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A verdict is remembered with its message: whatever arrives, edits, deletes or parts turns afterwards, what is said is
 * what would be said had nothing been remembered.
 */
@SuppressWarnings("EnumOrdinal") // Any constant will do.
class RememberedVerdictTest {
    private static final String UPSET =
            "I am so upset and worried. My mother's birthday present never arrived and nobody answers me!";
    private static final String PLAIN = "Which sizes does the blue jacket come in?";
    private static final String CURT = "See the website.";
    private static final String KIND =
            "I am so sorry, that must be upsetting so close to your mother's birthday. I have just sent a new one.";
    private static final String MORE = "The present will arrive tomorrow before noon.";

    private static Talk exchange(String question) {
        return new Talk("c1").customer(0, "q1", question).agent(60, "r1", CURT);
    }

    private static void assertNothingIsStale(Talk talk) {
        assertThat(talk.said()).isEqualTo(talk.judgedAnew());
    }

    @Test
    void anEditOfAnEarlierMessageOfTheCustomerJudgesLaterTurnsAnew() {
        Talk talk = exchange(PLAIN)
                .customer(300, "q2", "And by when?")
                .agent(360, "r2", CURT)
                .rests();
        Double before = talk.said("r2").getWarmth();

        talk.edited(400, "x", "q1", UPSET);

        assertNothingIsStale(talk);
        assertThat(talk.said("r1").getNeed())
                .isNotEqualTo(exchange(PLAIN).said("r1").getNeed());
        assertThat(talk.said("r2").getWarmth()).isNotEqualTo(before);
    }

    @Test
    void aMessageThatArrivesLateBetweenTwoJudgesTheSecondAnew() {
        Talk talk = exchange(PLAIN);
        Double before = talk.said("r1").getWarmth();

        talk.customer(30, "between", UPSET);

        assertNothingIsStale(talk);
        assertThat(talk.said("r1").getWarmth()).isNotEqualTo(before);
    }

    @Test
    void aDeletionIsAsIfTheMessageHadNeverBeenSent() {
        Talk talk = exchange(PLAIN);
        Double before = talk.said("r1").getWarmth();

        talk.customer(30, "between", UPSET).deleted(70, "x", "between");

        assertNothingIsStale(talk);
        assertThat(talk.said("r1").getWarmth()).isEqualTo(before);
    }

    @Test
    void aChangeOfStatusThatArrivesLatePartsTheTurnAndTheVerdict() {
        Talk together = exchange(UPSET).agent(90, "r2", KIND);
        Double joint = together.said("r2").getWarmth();

        Talk parted = together.status(75, "s", ConversationStatus.PENDING);

        assertNothingIsStale(parted);
        assertThat(parted.said("r1").getPartOf()).isNull();
        assertThat(parted.said("r2").getWarmth()).isNotEqualTo(joint);
    }

    @Test
    void anEndThatArrivesLateMakesTheNextTurnTheFirstOfItsCycle() {
        Talk talk = exchange(UPSET).customer(300, "q2", PLAIN).agent(360, "r2", CURT);
        Double before = talk.said("r2").getWarmth();

        talk.status(200, "s", ConversationStatus.RESOLVED);

        assertNothingIsStale(talk);
        assertThat(talk.said("r2").getWarmth()).isNotEqualTo(before);
    }

    @Test
    void anEditThatArrivesAfterTheRedactionOfItsMessageCounts() {
        Talk talk = exchange(PLAIN).redacted(90, "x", "q1");
        Double before = talk.said("r1").getWarmth();

        talk.edited(80, "y", "q1", UPSET);

        assertNothingIsStale(talk);
        assertThat(talk.said("r1").getWarmth()).isNotEqualTo(before);
    }

    @Test
    void aRedactedReplyKeepsWhatItDidAboutTheNeed() {
        Talk talk = new Talk("c1")
                .customer(0, "q1", UPSET)
                .agent(60, "r1", KIND)
                .customer(300, "q2", PLAIN)
                .agent(360, "r2", CURT)
                .rests();
        Double before = talk.said("r2").getWarmth();

        talk.redacted(400, "x", "r1");

        assertThat(talk.said("r1").getWarmth()).isNull();
        assertThat(talk.said("r1").getDegraded()).containsExactly("REDACTED");
        assertThat(talk.said("r2").getWarmth()).isEqualTo(before);
    }

    @Test
    void aTurnWithARedactedMessageSaysNothingThatWasJudgedFromIt() {
        Talk talk = exchange(UPSET).agent(90, "r2", KIND).rests().redacted(95, "x", "r1");

        assertThat(talk.said("r2").getWarmth()).isNull();
        assertThat(talk.said("r2").getReasons()).isEmpty();
        assertThat(talk.said("r2").getDegraded()).containsExactly("REDACTED");
    }

    @Test
    void aTurnThatOnlyGreetsIsJudgedWhenItIsOver() {
        Talk talk = new Talk("c1").customer(0, "q1", UPSET).agent(20, "r1", "Hi there, one moment please.");
        assertThat(talk.said("r1").getManner()).isNull();
        assertThat(talk.said("r1").getWarmth()).isNull();

        talk.rests();

        assertThat(talk.said("r1").getSettled()).isTrue();
        assertThat(talk.said("r1").getManner()).isNotNull();
    }

    @Test
    void aTurnThatGrowsIsJudgedOnItsLastMessageAlone() {
        Talk talk = exchange(UPSET);
        assertThat(talk.said("r1").getWarmth()).isNotNull();

        talk.agent(90, "r2", KIND);

        assertThat(talk.said("r1").getPartOf()).isEqualTo("r2");
        assertThat(talk.said("r1").getWarmth()).isNull();
        assertThat(talk.said("r1").getNeedOutcome()).isNull();
        assertThat(talk.said("r2").getWarmth()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverArrivesInWhateverOrderNothingIsStale(int seed) {
        Random random = new Random(seed);
        Talk talk = new Talk("c" + seed);
        List<Arrival> events = events(random);
        Collections.shuffle(events, random);

        for (Arrival event : events) {
            talk.arrives(event.second(), event.id(), event.body());
            assertNothingIsStale(talk);
        }
    }

    private record Arrival(int second, String id, SpecificRecord body) {}

    private static List<Arrival> events(Random random) {
        List<Arrival> events = new ArrayList<>();
        String[] texts = {UPSET, PLAIN, CURT, KIND, MORE, "thanks", "One moment please."};
        int second = 0;
        for (int i = 0; i < 16; i++) {
            second += random.nextInt(160);
            String text = texts[random.nextInt(texts.length)];
            SpecificRecord body =
                    switch (random.nextInt(10)) {
                        case 0 -> new StatusChanged(ConversationStatus.values()[1 + random.nextInt(5)]);
                        case 1, 2 -> revised(random, text);
                        case 3, 4, 5 -> Talk.message(Role.CUSTOMER, "c", text);
                        default -> Talk.message(Role.AGENT, "a" + random.nextInt(2), text);
                    };
            events.add(new Arrival(second, "e" + i, body));
        }
        return events;
    }

    private static MessageRevised revised(Random random, String text) {
        RevisionKind kind = RevisionKind.values()[1 + random.nextInt(3)];
        return new MessageRevised("e" + random.nextInt(16), kind, kind == RevisionKind.EDITED ? text : null);
    }
}
