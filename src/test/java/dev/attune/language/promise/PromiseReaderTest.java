package dev.attune.language.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.PromiseType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseReaderTest {
    private final PromiseReader reader = new PromiseReader();

    private static final String PROMISES = """
            I'll get back to you tomorrow.
            We will look into this and fix it.
            Our support team will reach out to you shortly.
            One of our specialists will be in touch.
            Someone from the billing department is going to call you.
            You will receive an email with the details.
            You'll hear from us by Monday.
            Your refund will be processed within 5 days.
            This will be forwarded to our product team.
            The amount will be credited to your card.
            I'm sending you the label this afternoon.
            im gonna check with the warehouse and let u know
            Will text you when it has left.
            We won't charge you for that.
            Leave it with me.
            I'll need to transfer you to a colleague.
            We'll be sure to pass this on to the team.
            What I'm going to do is contact the courier.
            Please expect a call from our team.
            Next update at 18:00.
            """;

    private static final String NONE = """
            Shall I call you tomorrow?
            Would you like us to send it again?
            How may I help you today?
            I'd be happy to call you tomorrow if you'd like?
            We will be happy to help you.
            My name is Kim and I will assist you today.
            We look forward to hearing from you.
            I'll check that for you, one moment please.
            One moment, I will look at your order.
            You will need to send it back by Friday.
            You'll have to wait until it clears.
            Refunds normally take 7 days.
            Orders are usually sent within a day.
            I have sent you an email.
            I've just refunded it.
            You can call us tomorrow.
            I can't promise you a date.
            I will not be able to do that.
            We won't be able to refund it.
            Please send us your number so that we can look into it.
            Hopefully we'll have it again soon.
            I don't know when they will answer.
            If the fare is less, the rest will be refunded.
            The app will show your new balance.
            It will help you find the right plan.
            Your account will be suspended on Friday.
            You will get better in two days.
            I will need you to confirm your address.
            We will require a copy of the invoice.
            Our team is working on it.
            Thank you for your patience.
            """;

    static List<String> promises() {
        return PROMISES.lines().collect(Collectors.toList());
    }

    static List<String> none() {
        return NONE.lines().collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("promises")
    void whatTheCompanyWillDoIsAPromise(String text) {
        assertThat(reader.read(text)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("none")
    void offersQuestionsPolicyAndWhatIsDoneAreNone(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our team will get back to you by Friday.|REPLY_BY",
                "We'll keep you posted.|REPLY_BY",
                "I'll ask accounts and mail you by noon.|REPLY_BY",
                "I'll call you back at 3.|CALLBACK",
                "An engineer will contact you to arrange a visit.|CALLBACK",
                "I'll ask my manager to ring you.|CALLBACK",
                "I'll email you the form.|SEND",
                "You will receive a confirmation by post.|SEND",
                "The parcel goes out tomorrow.|SEND",
                "We'll refund the delivery fee.|ACTION",
                "The refund will be sent to your card.|ACTION",
                "I'll make sure they see it.|ACTION",
                "I will escalate this to the second level.|ESCALATE",
                "We'll do our best.|VAGUE",
                "Our team will assist you.|VAGUE"
            })
    void theTypeIsWhatTheCustomerWaitsFor(String text, PromiseType type) {
        assertThat(reader.read(text)).extracting(FoundPromise::type).containsExactly(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please send us your number and we will check.",
                "DM us the order id and we'll look into it!",
                "Once you have sent the form, we will refund you.",
                "If you tell me the date I'll change it.",
                "Kindly fill in the form. Our team will contact you.",
                "Could you share your booking code? Then I'll cancel it."
            })
    void aStepOfTheCustomerMakesItConditional(String text) {
        assertThat(reader.read(text)).extracting(FoundPromise::conditional).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll send it tomorrow.",
                "Please be assured that we will look into this.",
                "Once the parcel is back we will refund it.",
                "Don't worry, our team will call you."
            })
    void othersAreNotConditional(String text) {
        assertThat(reader.read(text)).extracting(FoundPromise::conditional).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sorry for that. We'll fix it in the next version, thanks for telling us.|We'll fix it in the next version",
                "Hi Ann, one of our care agents will call you today.|one of our care agents will call you today",
                "Within 48 hours our technician will call you.|Within 48 hours our technician will call you",
                "I've passed it on and they will write to you.|they will write to you",
                "Ok, I will email you Thank you for your time|I will email you",
                "We'll check it and get back to you, ok?|We'll check it and get back to you",
                "No later: I'll write to you no later than 12 April.|I'll write to you no later than 12 April"
            })
    void theSpanRunsFromTheSubjectToTheEndOfTheClause(String text, String span) {
        assertThat(reader.read(text))
                .extracting(promise -> text.substring(promise.start(), promise.end()))
                .containsExactly(span);
    }

    @Test
    void aSubjectOfItsOwnIsAPromiseOfItsOwn() {
        assertThat(reader.read("I'll pass this on and our courier will ring you tomorrow."))
                .extracting(FoundPromise::type)
                .containsExactly(PromiseType.ESCALATE, PromiseType.CALLBACK);
    }

    @Test
    void spansCountCodePoints() {
        assertThat(reader.read("😀😀 we'll call you 😀"))
                .extracting(FoundPromise::start, FoundPromise::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 17));
    }

    @Test
    void curlyApostrophesReadAsPlainOnes() {
        assertThat(reader.read("We’ll get back to you")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "...", "👍", "will", "we'll", "will will will", "going to", "I will and", "our will"})
    void scrapsAreRead(String text) {
        assertThat(reader.readAll(text).overPromises()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I guarantee you will get it back.",
                "This will never happen again!",
                "We guarantee that it works tomorrow."
            })
    void whatNobodyCanGuaranteeIsAnOverPromise(String text) {
        assertThat(reader.readAll(text).overPromises()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We cannot guarantee a date.",
                "The sofa has a guarantee of two years.",
                "There is a money back guarantee.",
                "I hope it does not happen again."
            })
    void aGuaranteeAsAThingOrRefusedIsNone(String text) {
        assertThat(reader.readAll(text).overPromises()).isEmpty();
    }

    @Test
    void whatIsBeyondTheBoundIsNotRead() {
        assertThat(reader.read("we know. ".repeat(2_000) + "We will call you.")).isEmpty();
    }
}
