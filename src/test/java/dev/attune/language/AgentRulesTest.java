package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.state.LineKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentRulesTest {

    private static final String GREETINGS = """
            Hi
            Hello!
            Hi Maria
            hi maria
            Hello Maria,
            Hi there, how are you today?
            Good morning
            Good afternoon Mr Meyer, how may I help you?
            Hi, I'm Ana, thanks for contacting us.
            Hello! How can I help you today?
            Good morning Maria, you are through to Ben. How may I help?
            Hello, my name is Ben and I will be helping you today.
            Hi #NAME#, this is Ana from the billing team.
            Welcome to our live chat! How can I assist you?
            Thank you for contacting support.
            Thanks for reaching out, Maria!
            Hello, thank you for getting in touch with us today.
            How may I help?
            What can I do for you today?
            I'd be happy to help!
            Sure, I'd be happy to help you with that.
            Of course, I can help you with this.
            Hi Maria, I hope you are well. How can I help you?
            Hi Maria, sorry for the wait. How can I help?
            Hello @maria_77
            """;

    private static final String HOLDS = """
            one moment please, let me check that for you
            One moment
            one moment please...
            Just a moment, please.
            bear with me
            Please bear with me a moment
            give me a minute
            Give me just a few minutes, please
            I'm looking into it
            I am looking into this for you now
            let me have a look
            Let me take a quick look at your order
            please hold
            Please hold on while I pull up your account.
            I'll check
            I'll check.
            I will check with the warehouse team
            just a sec
            hang on
            Hold on a second
            checking now
            Checking...
            thanks for waiting, still checking
            Thanks for your patience, I'm still checking.
            Thank you for your patience.
            Hi Maria, one moment please
            Hello! Thanks for contacting us, I'm Ana. Let me check this for you.
            Good morning, bear with me while I look into that
            Sure, let me check what happened
            Ok, let me see what I can do
            I'm sorry to hear that. Let me look into this for you.
            I understand your frustration, let me check this right away
            Can you give me a minute?
            Could you please hold for a moment?
            May I place you on hold for 2 minutes while I check?
            Would you mind holding for a minute?
            Please allow me a moment to verify your details
            allow me 10 minutes
            Let me ask my colleague
            I'll find out and get back to you
            I am looking into it now. I'll get back to you within 2 hours.
            I'll be right back
            We will get back to you as soon as possible
            I'm just waiting for the system to load
            Maria, one moment
            Yes, one moment
            Still working on it, thanks for bearing with me
            This will only take a moment
            let me double check that for you 1 sec
            No problem, I'll check that for you now :)
            Thanks for the details. Let me verify if it has left.
            lemme check
            Almost there, thank you for waiting
            I'll let you know by 10:00
            """;

    private static final String ANSWERS = """
            Under Account, then Billing.
            Hi Ana, your refund was sent on Monday
            I've checked and your parcel is on its way
            I have checked this for you. It was delivered.
            Happy to help with order 770: which address should it go to, please?
            You are welcome, have a good day!
            Let me check... Yes, it was sent yesterday.
            Let me check. It was sent yesterday.
            One moment. What is your order number?
            One moment please, could you send me your order number?
            Let me check, what is your email?
            Bear with me please, it says the payment failed
            Hi! Yes.
            Yes
            No, sorry.
            Hi. Refunded.
            Done
            Refunded.
            Thank you
            You're welcome
            No problem!
            I'm sorry to hear that.
            I am sorry for the inconvenience.
            Please restart the router
            Hello Maria, please restart the app and log in again.
            Can I have your order number, please?
            What seems to be the problem?
            Thanks for contacting us, your order has been shipped.
            Thank you for waiting, your order has shipped.
            Thank you for your patience. I can see that the payment went through.
            Good morning Maria, we cannot refund this.
            I can confirm the address is correct
            I can see your order here
            I would check your spam folder
            I'll refund you now
            I will send you the invoice
            Is there anything else I can help you with?
            Have a nice day
            Goodbye
            I'll check but it will probably take three days
            Please wait 5 days because the bank needs time
            I am looking forward to your reply
            Let me explain: the fee is monthly
            I understand that you want to reset the password
            I have forwarded this to the billing team
            It is 20 euros.
            4711
            https://example.com/help
            """;

    static Stream<String> greetings() {
        return GREETINGS.lines();
    }

    static Stream<String> holds() {
        return HOLDS.lines();
    }

    static Stream<String> answers() {
        return ANSWERS.lines();
    }

    @ParameterizedTest
    @MethodSource("greetings")
    void greetingsWithoutContentAreGreetings(String text) {
        assertThat(AgentRules.line(text)).isEqualTo(LineKind.GREETING);
    }

    @ParameterizedTest
    @MethodSource("holds")
    void linesThatOnlyHoldAreHolding(String text) {
        assertThat(AgentRules.line(text)).isEqualTo(LineKind.HOLDING);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anythingWithContentIsAnAnswer(String text) {
        assertThat(AgentRules.line(text)).isEqualTo(LineKind.ANSWER);
    }

    @Test
    void anEmptyOrVeryLongTextIsAnAnswer() {
        assertThat(AgentRules.line("")).isEqualTo(LineKind.ANSWER);
        assertThat(AgentRules.line("One moment please. ".repeat(100))).isEqualTo(LineKind.ANSWER);
    }
}
