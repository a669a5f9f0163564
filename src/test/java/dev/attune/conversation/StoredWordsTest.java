package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.engine.ShippedEngine;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.Stems;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invariant 3: of words only hashes are kept, salted by conversation. */
class StoredWordsTest {
    private static final String QUESTION =
            "My refund for the broken lamp never came and the courier lost the second parcel.";
    private static final String ANSWER = "Sorry about the lamp. The refund was issued today and the parcel was found.";

    private static Talk told(String conversationId) {
        return new Talk(conversationId).customer(0, "q", QUESTION).agent(60, "r", ANSWER);
    }

    private static Set<Integer> hashes(Stems... all) {
        Set<Integer> hashes = new HashSet<>();
        for (Stems stems : all) {
            for (int i = 0; i < stems.size(); i++) {
                hashes.add(stems.hash(i));
            }
        }
        return hashes;
    }

    private static Set<Integer> hashes(Talk talk) {
        return hashes(customer(talk), agent(talk));
    }

    private static Stems customer(Talk talk) {
        return ReadingCodec.customer(signals(talk, 0).getCustomer()).stems();
    }

    private static Stems agent(Talk talk) {
        return ReadingCodec.agent(signals(talk, 1).getAgent()).stems();
    }

    private static Signals signals(Talk talk, int event) {
        return talk.state().getEvents().get(event).getSignals();
    }

    @Test
    void twoConversationsShareNoHashOfTheSameTexts() {
        Set<Integer> one = hashes(told("c1"));
        Set<Integer> other = hashes(told("c2"));

        assertThat(one).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(other);
    }

    @Test
    void noHashIsThatOfTheWordAlone() {
        Signals bare = ShippedEngine.get().read(QUESTION, "en", Role.CUSTOMER);

        assertThat(hashes(told("c1")))
                .doesNotContainAnyElementsOf(
                        hashes(ReadingCodec.customer(bare.getCustomer()).stems()));
    }

    @Test
    void inAConversationTheWordsOfOneAreFoundInTheOthers() {
        Talk talk = told("c1");

        assertThat(customer(talk).shared(agent(talk))).isPositive();
    }

    @Test
    void anEditedTextIsSaltedToo() {
        Talk edited = new Talk("c1").customer(0, "q", "Hello?").edited(10, "x", "q", QUESTION);
        ByteBuffer reading = signals(edited, 1).getCustomer();

        assertThat(hashes(ReadingCodec.customer(reading).stems())).isEqualTo(hashes(customer(told("c1"))));
    }

    @Test
    void theNameOfTheConversationChangesNoJudgement() {
        assertThat(told("c1").said("r").getReasons())
                .isEqualTo(told("c2").said("r").getReasons());
        assertThat(told("c1").said("r").getProbabilities())
                .isEqualTo(told("c2").said("r").getProbabilities());
    }
}
