package dev.attune.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound corpus has no problem, and each kind of defect is found. */
class CorpusCheckTest {
    private static final String CONTEXTS = "contexts/parcel.jsonl";
    private static final String HOTEL = "contexts/hotel.jsonl";
    private static final String MESSAGES = "messages/parcel.jsonl";
    private static final String PROMISES = "promises/parcel.jsonl";
    private static final String FAIRNESS = "fairness/parcel.jsonl";
    private static final String VOTES = "agreement/answered.jsonl";

    @TempDir
    private Path directory;

    @Test
    void aSoundCorpusHasNoProblem() throws IOException {
        assertThat(new SmallCorpus().problems(directory)).isEmpty();
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                // Form.
                Arguments.of(CONTEXTS, "\"misfit\":0", "\"mis_fit\":0", "unknown field replies[0].mis_fit"),
                Arguments.of(CONTEXTS, "\"canned\":0.5,", "", "replies[0].canned is missing"),
                Arguments.of(CONTEXTS, "\"outcome\":\"MISSED\",", "", "replies[0].outcome is missing"),
                Arguments.of(CONTEXTS, "{\"id\"", "{\"id\":1,\"id\"", "parcel.jsonl:1: is no JSON object"),
                Arguments.of(MESSAGES, "}}", "}", "parcel.jsonl:1: "),
                Arguments.of(MESSAGES, "\"trade\":\"parcel\"", "\"trade\":\"food\"", "is not that of the file"),
                Arguments.of(CONTEXTS, "\"warmth\":3.0", "\"warmth\":\"3\u00b7\"", "cannot read replies[0].warmth"),
                Arguments.of(CONTEXTS, "[\"NO_ACK\"]", "[null]", "replies[0].reasons[0] is null"),
                // Labels.
                Arguments.of(MESSAGES, "\"split\":\"train\"", "\"split\":\"exam\"", "split exam is not one of"),
                Arguments.of(MESSAGES, "\"writer\":1", "\"writer\":10", "writer is not 1 to 9"),
                Arguments.of(MESSAGES, "\"neutral\"", "\"calm\"", "sentiment calm is not one of"),
                Arguments.of(MESSAGES, "[\"STATUS\"]", "[\"STATUS\",\"STATUS\"]", "asks holds a value twice"),
                Arguments.of(MESSAGES, "\"HARDSHIP\",\"NONE\"", "\"HARD\",\"NONE\"", "votes.need HARD is not one of"),
                Arguments.of(MESSAGES, ",\"HARDSHIP\",\"NONE\"", "", "there are not two or three votes on need"),
                Arguments.of(MESSAGES, "\"need\":\"NONE\"", "\"need\":\"FUN\"", "need FUN is not one of"),
                Arguments.of(CONTEXTS, "\"warmth\":3.0", "\"warmth\":5.5", "warmth is not 1 to 5"),
                Arguments.of(CONTEXTS, "\"canned\":0.5", "\"canned\":2", "canned is not 0 to 1"),
                Arguments.of(CONTEXTS, "\"misfit\":0", "\"misfit\":2", "misfit is not 0 or 1"),
                Arguments.of(CONTEXTS, "\"personal\":1", "\"personal\":3", "personal is not 0 to 2"),
                Arguments.of(CONTEXTS, "[0,0,0]", "[0,0]", "empathy is not three times"),
                Arguments.of(CONTEXTS, "\"acts\":[\"PROMISE\"]", "\"acts\":[\"SING\"]", "acts SING is not one of"),
                Arguments.of(CONTEXTS, "\"CUSTOMER\"", "\"ROBOT\"", "role ROBOT is not one of"),
                // Labels that do not go together.
                Arguments.of(CONTEXTS, "\"MISSED\"", "\"NOT_NEEDED\"", "need HARDSHIP does not go with outcome"),
                Arguments.of(CONTEXTS, "\"need\":\"HARDSHIP\"", "\"need\":\"NONE\"", "does not go with outcome MISSED"),
                Arguments.of(CONTEXTS, "\"need\":\"HARDSHIP\"", "\"need\":\"PRAISE\"", "PRAISE does not go with"),
                Arguments.of(
                        CONTEXTS,
                        "\"manner\":\"TASK\",\"warmth\":3.0",
                        "\"manner\":\"WARM\",\"warmth\":2.0",
                        "manner WARM"),
                Arguments.of(
                        CONTEXTS,
                        "\"manner\":\"TASK\",\"warmth\":3.0",
                        "\"manner\":\"HOSTILE\",\"warmth\":4.0",
                        "manner HOSTILE"),
                Arguments.of(
                        CONTEXTS,
                        "\"canned\":0.5,\"reasons\":[\"NO_ACK\"],\"misfit\":0",
                        "\"canned\":0.0,\"reasons\":[\"NO_ACK\"],\"misfit\":1",
                        "misfit does not go with canned 0"),
                Arguments.of(CONTEXTS, "[\"PROMISE\"]", "[\"OFFER\"]", "act PROMISE and promises do not go together"),
                Arguments.of(
                        PROMISES,
                        "}]}",
                        "}],\"votes\":{\"promise\":[true,false,false]}}",
                        "not as the third reader decided"),
                Arguments.of(FAIRNESS, "\"context\":\"Who are you?\",", "", "a pair has a context"),
                Arguments.of(VOTES, ",\"NO\"", "", "there are not two votes"),
                // Texts and spans.
                Arguments.of(MESSAGES, "any news", " ", "a text is empty"),
                Arguments.of(MESSAGES, "any news", "news ".repeat(201), "more than 200 words"),
                Arguments.of(
                        CONTEXTS, "{\"text\":\"I'll call", "{\"text\":\"I will call", "the text is not its sentences"),
                Arguments.of(PROMISES, "\"end\":14", "\"end\":99", "a promise lies outside the text"),
                Arguments.of(PROMISES, "\"end\":14", "\"end\":12", "begins or ends within a word"),
                Arguments.of(PROMISES, "\"time\":\"today\"", "\"time\":\"tonight\"", "the time words of a promise"),
                Arguments.of(FAIRNESS, "I am Bo.", "I am Ana.", "both sides of the pair are the same"),
                // Splits.
                Arguments.of(MESSAGES, "\"parcel-4\"", "\"parcel-5\"", "the id is there twice"),
                Arguments.of(CONTEXTS, "\"parcel-2-1\"", "\"parcel-1-1\"", "the id is there twice"),
                Arguments.of(VOTES, "parcel-1-1", "parcel-9-9", "votes on a reply that is not there"),
                Arguments.of(HOTEL, "\"split\":\"test\"", "\"split\":\"train\"", "trade hotel is only for test"),
                Arguments.of(
                        CONTEXTS,
                        "\"parcel-3-2\",\"split\":\"train\"",
                        "\"parcel-3-2\",\"split\":\"dev\"",
                        "parcel-3 is in train and in dev"),
                Arguments.of(CONTEXTS, "\"text\":\"One moment please.\",", "\"text\":\"Two.\",", "more than one text"),
                Arguments.of(CONTEXTS, "\"sameReply\":\"parcel-3\",", "", "has 2 contexts instead of three"),
                // Decency.
                Arguments.of(MESSAGES, "any news", "write to ana.b@gmail.com", "an e-mail address could be somebody's"),
                Arguments.of(MESSAGES, "any news", "call 0171 234 56 78", "a telephone number could be somebody's"),
                Arguments.of(MESSAGES, "any news", "you Retard", "a slur"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("defects")
    void aDefectIsFound(String file, String from, String to, String problem) throws IOException {
        assertThat(new SmallCorpus().spoil(file, from, to).problems(directory))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void addressesAndNumbersThatNobodyHasAreNoProblem() throws IOException {
        String text = "write to care@shop.example or call 0000 555 0101, order 7741-2209, 12.08.1997";

        assertThat(new SmallCorpus().spoil(MESSAGES, "any news", text).problems(directory))
                .isEmpty();
    }

    @Test
    void theSameTextInTwoSplitsIsFound() throws IOException {
        String text = "I have looked and the van is two streets away";
        SmallCorpus corpus = new SmallCorpus()
                .spoil(PROMISES, "I'll ask today.", "I'll ask today. " + text)
                .spoil(
                        HOTEL,
                        "\"My third message.\"}]",
                        "\"Hello\"},{\"role\":\"AGENT\",\"text\":\"I'll ask today, " + text
                                + "\"},{\"role\":\"CUSTOMER\",\"text\":\"ok\"}]");

        assertThat(corpus.problems(directory)).containsExactly("hotel-1: same text as parcel-5, in test and train");
    }

    @Test
    void nearlyTheSameTextInTwoSplitsIsFound() throws IOException {
        String text = "I have looked it up for you and the van is two streets away now";
        SmallCorpus corpus = new SmallCorpus()
                .spoil(MESSAGES, "any news", text)
                .spoil(HOTEL, "My third message.", "Well, so you said: " + text + " and it was not");

        assertThat(corpus.problems(directory))
                .containsExactly("hotel-1: nearly the same text as parcel-4, in test and train");
    }

    @Test
    void shortTextsAreEverybodys() throws IOException {
        assertThat(new SmallCorpus()
                        .spoil(HOTEL, "My third message.", "any news")
                        .problems(directory))
                .isEmpty();
    }
}
