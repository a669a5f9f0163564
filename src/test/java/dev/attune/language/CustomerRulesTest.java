package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerRulesTest {

    private static final String CLOSINGS = """
            Thanks
            thanks!
            Thank you.
            thank you so much
            Thank you very much!
            Thanks a lot, Ana
            thanks mate
            thx
            ty
            TYSM!!
            cheers
            Cheers mate
            many thanks for your help
            Many thanks for all your help today
            thank you so much, you've been great
            Thank you, you have been very helpful
            appreciate it
            I really appreciate your help
            Much appreciated
            thanks for your patience
            Thanks for sorting that out so quickly
            thanks for letting me know
            Thank you for the quick reply
            thanks again
            Thanks in advance
            thanksss
            Thank youuuu
            thank u
            Thankyou
            ok
            OK.
            Okay
            k
            okkk
            ok thanks
            Ok, got it, thanks!
            great
            Great, thank you
            Perfect!!
            perfect thanks
            Awesome, cheers
            got it
            Got it, will do
            will do
            Will do, thanks!
            sounds good
            Sounds good to me
            That works for me
            Makes sense, thank you
            Understood.
            noted with thanks
            fair enough
            no worries
            No problem, take your time
            I see, thanks
            Ah ok, I understand now. Thanks
            ok I'll try that, thank you
            It works now, thank you!
            That worked, thanks a million
            that helps a lot, thanks
            that is all
            Thanks, that is all!
            That's all for now
            No, that's everything, thanks
            No that\u2019s everything
            No, thank you
            no thanks, that's it
            nothing else, thanks
            no more questions
            I'm good, thanks
            all good here
            bye
            Bye bye!
            Goodbye and thank you
            have a nice day
            Have a great weekend!
            Thanks, you have a good one too
            you too
            You too, bye
            Same to you!
            Take care
            Good night
            see you
            Kind regards, Maria
            Thanks,\\nMaria Lopez
            thanks :)
            thank you <3
            ok \ud83d\udc4d
            \ud83d\udc4d
            \ud83d\ude4f\ud83c\udffd\ud83d\ude4f\ud83c\udffd
            :-)
            ...
            !!!
            haha thanks
            Hi Ana, thanks so much
            Wow, great service, thank you!
            you're a star
            thanks x
            """;

    private static final String OPEN = """
            thanks but it still does not work
            Thanks. It still fails.
            ok but when will it arrive
            ok but I paid already
            thanks for nothing
            Great, now it is broken again
            ok I need the invoice too
            Thanks, can you also change my address
            thanks, and my invoice?
            ok?
            Thanks?
            ???
            ok so what now
            yes
            Yes please
            yes thanks
            yes, thank you
            no
            No.
            nope it does not
            no it doesn't
            sure
            correct
            exactly
            please
            Please do
            hello
            Hi
            Hi there
            Good morning
            Good evening!
            Hello, are you there
            anyone there
            how long
            What about my refund
            my order number is 4711
            4711
            ok 4711
            1
            Order 770
            maria@example.com
            thanks, it is maria@example.com
            #ORDER_NUMBER# thanks
            I'll wait
            ok waiting
            still waiting
            great help you are not
            not great
            not good
            that is not all
            No, that is wrong
            this is the third time
            This is ridiculous
            I want a refund
            never mind the refund, cancel it
            ok cancel it
            ok do it
            thank you for helping, one more thing
            Thanks! One last question
            is that all
            that is all I got
            that's it, I am leaving your company
            bye bye refund
            have you got my order
            you too have made a mistake
            let me know
            thanks let me know when it ships
            ok let me know
            looking forward to hearing from you
            thanks for your help, but the parcel is still lost
            Thank you. The app crashes on start.
            I would appreciate a call back
            I'd appreciate if you could check
            nothing works
            no more excuses
            just no more
            None worked
            Ok Refund
            perfect, then send it to my office
            great, and how do I log in
            all good except the colour
            got it, where do I click
            will do what exactly
            good question
            can you help me
            help
            urgent
            Thank you in advance for sending the invoice
            cancel
            stop
            """;

    static Stream<String> closings() {
        return CLOSINGS.lines().map(CustomerRulesTest::written);
    }

    static Stream<String> open() {
        return OPEN.lines().map(CustomerRulesTest::written);
    }

    private static String written(String line) {
        return line.replace("\\n", "\n");
    }

    @ParameterizedTest
    @MethodSource("closings")
    void closingWordsNeedNoReply(String text) {
        assertThat(CustomerRules.needsReply(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("open")
    void everythingElseNeedsAReply(String text) {
        assertThat(CustomerRules.needsReply(text)).isTrue();
    }

    @Test
    void anEmptyTextNeedsNoReply() {
        assertThat(CustomerRules.needsReply("")).isFalse();
        assertThat(CustomerRules.needsReply(" \n\t ")).isFalse();
    }

    @Test
    void aLongTextNeedsAReplyHoweverThankful() {
        assertThat(CustomerRules.needsReply("thank you ".repeat(30))).isFalse();
        assertThat(CustomerRules.needsReply("thank you ".repeat(50))).isTrue();
    }
}
