package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatedTimeTest {

    private static final String STATED = """
            I'll get back to you within 2 hours.
            I am looking into it now. I'll get back to you within 2 hours.
            We will update you by 10:00
            I will call you tomorrow morning
            We'll let you know in 10 minutes
            Our team will contact you by end of day
            I'll be back before five
            I will write to you on Friday
            I'll email you this afternoon
            A colleague will call you at 3pm
            You will hear from us within 24 hours
            You'll hear back from us by Monday
            By 5pm I'll let you know.
            Tomorrow morning we will call you
            allow me 10 minutes
            Please give me 15 minutes to check
            I'll be back in 5 minutes
            Back in a bit: I'll update you in half an hour
            I'll get back to you in an hour
            We will reply within 24-48 hours
            I will have an answer for you within 48h
            I'm going to check it and let you know by close of business
            I'll check if it left the warehouse and update you by noon
            We will be in touch next week
            Someone will call you later today
            The billing team will email you by the 3rd
            I'll let you know by 24 November
            """;

    private static final String NOT_STATED = """
            One moment please
            give me a minute
            Give me just a few minutes, please
            Just a few minutes please
            I'll check
            I'll get back to you soon
            I'll get back to you as soon as possible
            We will get back to you shortly
            How can I help you today?
            I'll be happy to help you today
            I will be assisting you today
            Is there anything else I can help you with today?
            Your refund will be processed within 5 days
            Your order was sent on Friday
            It should arrive tomorrow
            You can call us tomorrow
            Please send it by Friday
            I'll check if your order was sent on Friday
            I'll find out why it did not arrive yesterday. It was due on Monday.
            It was due on Monday. I'll find out more.
            I wanted to let you know that it ships tomorrow
            I will not be able to do that today
            I can see that it was delivered on Tuesday
            It takes up to 24 hours
            Have a nice weekend
            """;

    static Stream<String> stated() {
        return STATED.lines();
    }

    static Stream<String> notStated() {
        return NOT_STATED.lines();
    }

    @ParameterizedTest
    @MethodSource("stated")
    void aCommitmentWithATimeStatesATime(String text) {
        assertThat(StatedTime.isStated(text, 1_000)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notStated")
    void vagueTimesAndTimesOfOtherThingsAreNotStated(String text) {
        assertThat(StatedTime.isStated(text, 1_000)).isFalse();
    }
}
