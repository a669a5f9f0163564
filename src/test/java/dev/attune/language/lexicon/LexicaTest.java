package dev.attune.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexica that come with Attune, compiled once. */
class LexicaTest {
    private static final Lexica LEXICA = Lexica.compile();

    @Test
    void sentimentHasNoTagThatItsHeadDoesNotExplain() {
        assertThat(LEXICA.sentiment().tagNames())
                .isSubsetOf(
                        "ANGER",
                        "ANNOYANCE",
                        "SADNESS",
                        "FEAR",
                        "DISAPPOINTMENT",
                        "DISGUST",
                        "JOY",
                        "GRATITUDE",
                        "ADMIRATION",
                        "RELIEF",
                        "HOPE",
                        "SURPRISE",
                        "CONFUSION",
                        "PROFANITY",
                        "INSULT",
                        "SARCASM",
                        "BOOST",
                        "DAMP",
                        "NEGATE",
                        "BUT",
                        "EMO",
                        "PROBLEM",
                        "LOSS",
                        "WAITING",
                        "QUALITY",
                        "DIALECT");
    }

    @Test
    void customersHaveNoTagThatTheirHeadDoesNotExplain() {
        assertThat(LEXICA.customer().tagNames())
                .isSubsetOf(
                        "FEELING",
                        "HARDSHIP",
                        "PRAISE",
                        "CONFUSION",
                        "CHASING",
                        "REPEATED",
                        "URGENT",
                        "CHURN",
                        "NOREPLY",
                        "SARCASM",
                        "OPENING",
                        "CLOSING",
                        "ASK_WHEN",
                        "ASK_HOW_MUCH",
                        "ASK_WHERE",
                        "ASK_HOW",
                        "ASK_WHY",
                        "ASK_WHICH",
                        "ASK_WHO",
                        "ASK_WHAT",
                        "ASK_YESNO",
                        "ASK_STATUS",
                        "ASK_ACTION",
                        "FACT_EMAIL",
                        "FACT_PHONE",
                        "FACT_ORDER",
                        "FACT_NAME",
                        "FACT_DATE",
                        "FACT_AMOUNT",
                        "FACT_DEVICE",
                        "FACT_ADDRESS",
                        "FACT_ERROR",
                        "FACT_ACCOUNT",
                        "FACT_TRIED",
                        "STYLE_PERSONAL",
                        "STYLE_BRIEF",
                        "STYLE_METHODICAL",
                        "STYLE_TECHNICAL",
                        "POLITE",
                        "HEDGE",
                        "PROBLEM",
                        "MONEY",
                        "WAIT",
                        "BLAME");
    }

    @Test
    void agentsTagsAreThoseOfTheCodeInItsOrder() {
        assertThat(LEXICA.agent().tagNames()).isEqualTo(Lexica.AGENT_TAGS);
    }

    @ParameterizedTest
    @CsvSource({
        "I am furious, ANGER",
        "I am so confused, CONFUSION",
        "thank you so much, GRATITUDE",
    })
    void sentimentKnowsPlainWords(String text, String tag) {
        assertThat(Rows.found(LEXICA.sentiment(), text)).anyMatch(row -> row.contains(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "I have emailed you three times already, REPEATED",
        "any update on this ?, CHASING",
        "how much does it cost ?, ASK_HOW_MUCH",
        "thanks bye, NOREPLY",
    })
    void customersWordingKnowsPlainPhrases(String text, String tag) {
        assertThat(Rows.found(LEXICA.customer(), text)).anyMatch(row -> row.contains(tag));
    }

    @ParameterizedTest
    @CsvSource({
        "I am sorry for the inconvenience, APOLOGY_FORMULA",
        "please bear with me, HOLD",
        "I have refunded the charge, ACTION_DONE",
        "Hello, GREET",
        "I will call you tomorrow, PROMISE",
    })
    void agentsWordingKnowsPlainPhrases(String text, String tag) {
        assertThat(Rows.found(LEXICA.agent(), text)).anyMatch(row -> row.contains(tag));
    }

    @Test
    void lexicaReadFromTheirBytesFindTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LEXICA.write(new DataOutputStream(bytes));
        Lexica read = Lexica.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        String text = "I'm really not happy, I've emailed you 3 times and nobody has replied. Thanks for nothing! :(";

        assertThat(Rows.found(read.sentiment(), text)).isNotEmpty().isEqualTo(Rows.found(LEXICA.sentiment(), text));
        assertThat(Rows.found(read.customer(), text)).isNotEmpty().isEqualTo(Rows.found(LEXICA.customer(), text));
        assertThat(Rows.found(read.agent(), text)).isEqualTo(Rows.found(LEXICA.agent(), text));
    }
}
