package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScriptedJudgeTest {
    private static final String REFUND =
            "Your refund of €20 has been sent to your original payment method. It can take up to five working days to show.";
    private static final String APOLOGY = "Dear Ana, thank you for contacting us. We apologise for any inconvenience"
            + " caused and appreciate your patience. Your reference is 8810. Please visit our help centre for further"
            + " information.";
    private static final String REPLACED = "I spoke with the courier this morning and the driver will bring it back";

    @Nested
    class OwnMemory {
        @Test
        void aTextIsFoundAtItsThirdUse() {
            Replies replies = new Replies();

            assertThat(replies.say(REFUND).high()).isFalse();
            assertThat(replies.say(REFUND).high()).isFalse();
            assertThat(replies.say(REFUND).high()).isTrue();
        }

        @Test
        void aTextWithOtherValuesIsTheSame() {
            Replies replies = new Replies().sayTimes(5, APOLOGY);

            ScriptedVerdict verdict = replies.say(APOLOGY.replace("Ana", "Femi").replace("8810", "8815"));

            assertThat(verdict.share()).isEqualTo(1.0);
            assertThat(verdict.distinctConversations()).isEqualTo(5);
            assertThat(verdict.personalShare()).isZero();
        }

        @Test
        void whatWasSaidToTheSameCustomerDoesNotCount() {
            Replies replies = new Replies();
            replies.say("anna", REFUND);
            replies.say("anna", REFUND);

            assertThat(replies.say("anna", REFUND).share()).isZero();
        }

        @Test
        void twoRepliesToOneOtherCustomerAreOneConversation() {
            Replies replies = new Replies();
            replies.say("anna", REFUND);
            replies.say("anna", REFUND);

            ScriptedVerdict verdict = replies.say("tom", REFUND);

            assertThat(verdict.distinctConversations()).isEqualTo(1);
            assertThat(verdict.high()).isFalse();
        }

        @Test
        void laterRepliesDoNotCount() {
            Replies replies = new Replies();
            MemoryEntry first = replies.entry("anna", REFUND);
            replies.memory().put(first);
            replies.later(1).sayTimes(3, REFUND);

            assertThat(replies.judge(first).share()).isZero();
        }

        @Test
        void whatIsOlderThanFourteenDaysIsForgotten() {
            Replies replies = new Replies().sayTimes(2, REFUND);

            assertThat(replies.at(Replies.NINE + ScriptedRules.MEMORY_SPAN)
                            .say(REFUND)
                            .high())
                    .isTrue();
            assertThat(replies.at(Replies.NINE + ScriptedRules.MEMORY_SPAN + 2 * Replies.MINUTE)
                            .say(REFUND)
                            .high())
                    .isFalse();
        }

        @Test
        void onlyTheLast512RepliesCount() {
            Replies replies = new Replies().sayTimes(2, REFUND);
            for (int i = 0; i < 510; i++) {
                replies.say("number " + Integer.toString(i, 7) + " of it");
            }

            assertThat(replies.say(REFUND).high()).isTrue();
            assertThat(replies.say(REFUND).distinctConversations()).isEqualTo(2);
        }

        @Test
        void theSameWordsInAnotherOrderAreAnotherText() {
            Replies replies = new Replies().sayTimes(3, "we will send the new card to your home address tomorrow");

            assertThat(replies.say("tomorrow your new card to home address the we send will")
                            .share())
                    .isZero();
        }

        @Test
        void aSmallEditLeavesTheRunsAroundItCovered() {
            Replies replies = new Replies().sayTimes(3, REFUND);

            ScriptedVerdict verdict = replies.say(REFUND.replace("five working", "seven working"));

            assertThat(verdict.high()).isTrue();
            assertThat(verdict.share()).isBetween(0.7, 0.9);
        }

        @Test
        void aPersonalSentenceInsideIsSeen() {
            Replies replies = new Replies().sayTimes(3, REFUND);

            ScriptedVerdict verdict = replies.say(REFUND.replace("method.", "method. " + REPLACED + "."));

            assertThat(verdict.personalShare()).isBetween(0.3, 0.45);
        }

        @Test
        void aTextInsideALongerReplyCoversItsPart() {
            Replies replies = new Replies().sayTimes(3, "please restart the router and wait for a minute");

            ScriptedVerdict verdict = replies.say(REPLACED + ". Please restart the router and wait for a minute.");

            assertThat(verdict.share()).isBetween(0.35, 0.45);
            assertThat(verdict.high()).isFalse();
        }

        @Test
        void oneSourceMustHaveItAll() {
            Replies replies = new Replies()
                    .sayTimes(3, "please restart the router and wait for a minute")
                    .sayTimes(3, "we are sorry that the line has been down today");

            ScriptedVerdict verdict = replies.say("We are sorry that the line has been down today."
                    + " Please restart the router and wait for a minute.");

            assertThat(verdict.share()).isBetween(0.45, 0.55);
        }

        @Test
        void fourEqualWordsAreNoRun() {
            Replies replies = new Replies().sayTimes(3, "we have sent it back to the shop in town");

            assertThat(replies.say("we have sent it over and they are glad about that")
                            .share())
                    .isZero();
        }

        @Test
        void aShortReplyIsNotJudged() {
            Replies replies = new Replies().sayTimes(3, "it is on its way");

            ScriptedVerdict verdict = replies.say("it is on its way");

            assertThat(verdict.share()).isNull();
            assertThat(verdict.high()).isFalse();
        }

        @Test
        void emojiDoNotHideARepetition() {
            Replies replies = new Replies().sayTimes(2, "we are glad 😊 that you like it so much");

            assertThat(replies.say("🎉 we are glad that you 🎉🎉 like it so much ❤️")
                            .high())
                    .isTrue();
        }

        @Test
        void otherLanguagesAreCompared() {
            Replies replies =
                    new Replies().sayTimes(2, "Здравствуйте! Ваш заказ уже отправлен и прибудет завтра утром");

            assertThat(replies.say("Ваш заказ уже отправлен и прибудет завтра утром")
                            .high())
                    .isTrue();
        }

        @Test
        void textsWithoutBlanksAreCompared() {
            Replies replies = new Replies().sayTimes(2, "您的包裹已经寄出，请耐心等待");

            assertThat(replies.say("您的包裹已经寄出，请耐心等待").high()).isTrue();
        }
    }

    @Nested
    class Declared {
        private static final String MACRO =
                "Hi {{customer.first_name}}, your refund of {{amount}} has been sent to your"
                        + " original payment method. It can take up to five working days to show.";

        @Test
        void aMacroIsFoundAtItsFirstUse() {
            ScriptedVerdict verdict = new Replies().declare("m-17", MACRO).say("Hi Maria, " + REFUND);

            assertThat(verdict.templateId()).isEqualTo("m-17");
            assertThat(verdict.share()).isEqualTo(1.0);
            assertThat(verdict.high()).isTrue();
            assertThat(verdict.distinctConversations()).isZero();
        }

        @Test
        void aSlotTakesUpToEightTokens() {
            String macro = "we have ordered {{things}} for you and will call you then";
            String eight = macro.replace("{{things}}", "one two three four five six seven eight");
            String nine = macro.replace("{{things}}", "one two three four five six seven eight nine");

            assertThat(new Replies().declare("m", macro).say(eight).share()).isEqualTo(1.0);
            assertThat(new Replies().declare("m", macro).say(nine).share()).isLessThan(0.5);
        }

        @Test
        void aSlotMayBeEmpty() {
            Replies replies = new Replies().declare("m", "we have ordered it {{when}} for you and will call you");

            assertThat(replies.say("we have ordered it for you and will call you")
                            .share())
                    .isEqualTo(1.0);
        }

        @Test
        void aTextThatIsMostlySlotsIsFoundByItsParts() {
            Replies replies = new Replies().declare("m", "your order {{number}} of the {{day}} is in {{place}} now");

            assertThat(replies.say("your order 4711 of the second day is in our shop now")
                            .high())
                    .isTrue();
        }

        @Test
        void aFewEqualWordsAroundSlotsAreNoRun() {
            Replies replies = new Replies().declare("m", "your {{number}} of the {{day}} is {{place}}");

            assertThat(replies.say("we know of the trouble that this brings to all")
                            .share())
                    .isZero();
        }

        @Test
        void aTemplateThatIsNotYetValidDoesNotCount() {
            DeclaredTemplate tomorrow = new DeclaredTemplate(
                    "m", Replies.sketch(REFUND), Replies.NINE + 1, Replies.NINE + Replies.MINUTE, false);
            Replies replies = new Replies().declare(tomorrow);

            assertThat(replies.at(Replies.NINE).say("a", REFUND).share()).isZero();
            assertThat(replies.at(Replies.NINE + 1).say("a", REFUND).share()).isEqualTo(1.0);
            assertThat(replies.at(Replies.NINE + Replies.MINUTE)
                            .say("a", REFUND)
                            .share())
                    .isZero();
        }

        @Test
        void ofEqualTemplatesTheFirstByIdIsNamed() {
            Replies replies =
                    new Replies().declare("b", REFUND).declare("a", REFUND).declare("c", REFUND);

            assertThat(replies.say(REFUND).templateId()).isEqualTo("a");
        }

        @Test
        void aDeclaredTemplateIsNamedBeforeOwnMemory() {
            Replies replies = new Replies().declare("m", REFUND).sayTimes(3, REFUND);

            ScriptedVerdict verdict = replies.say(REFUND);

            assertThat(verdict.templateId()).isEqualTo("m");
            assertThat(verdict.distinctConversations()).isEqualTo(3);
        }

        @Test
        void allowListedTextCountsNeitherAsSaidNorAsPersonal() {
            String notice = "calls may be recorded for training and quality as the law allows";
            Replies replies = new Replies()
                    .declare(
                            new DeclaredTemplate("legal", Replies.sketch(notice), Long.MIN_VALUE, Long.MAX_VALUE, true))
                    .sayTimes(3, REPLACED + ". " + notice);

            assertThat(replies.say(notice).share()).isNull();
            ScriptedVerdict own = replies.say("nobody has ever asked me this before but here it is. " + notice);
            assertThat(own.share()).isZero();
            assertThat(own.personalShare()).isEqualTo(1.0);
        }

        @Test
        void aPhraseThatHundredsOfTemplatesShareDoesNotHideTheRightOne() {
            Replies replies = new Replies();
            for (int i = 0; i < 300; i++) {
                String own = Integer.toString(i, 5).replaceAll("", " k").strip();
                replies.declare("m" + i, "thank you for writing to us about this today. " + own + " and all of that");
            }
            String last = Integer.toString(299, 5).replaceAll("", " k").strip();

            assertThat(replies.say("thank you for writing to us about this today. " + last + " and all of that")
                            .share())
                    .isEqualTo(1.0);
        }
    }

    @Nested
    class Learned {
        @Test
        void fiveConversationsMakeATemplateFromTheNextFullHour() {
            Replies replies = new Replies().sayTimes(5, REFUND);

            assertThat(replies.say(REFUND).templateId()).isNull();
            assertThat(replies.at(Replies.NINE + ScriptedRules.HOUR).say(REFUND).templateId())
                    .isEqualTo(LearnedTemplate.idOf(Replies.sketch(REFUND)));
        }

        @Test
        void fourConversationsDoNot() {
            Replies replies = new Replies().sayTimes(4, REFUND);
            replies.say("customer-3", REFUND);

            assertThat(replies.later(2 * ScriptedRules.HOUR).say(REFUND).templateId())
                    .isNull();
        }

        @Test
        void itOutlivesTheMemoryOfReplies() {
            Replies replies = new Replies().sayTimes(5, REFUND);

            assertThat(replies.later(20 * ScriptedRules.DAY).say(REFUND).high()).isTrue();
        }

        @Test
        void itIsForgottenAfterThirtyDaysWithoutUse() {
            Replies replies = new Replies().sayTimes(5, REFUND);

            assertThat(replies.later(31 * ScriptedRules.DAY).say(REFUND).high()).isFalse();
        }

        @Test
        void partOfItCounts() {
            Replies replies = new Replies().sayTimes(5, REFUND).later(ScriptedRules.HOUR);

            ScriptedVerdict verdict = replies.say(REFUND + " " + REPLACED);

            assertThat(verdict.templateId()).startsWith("learned-");
            assertThat(verdict.high()).isFalse();
        }

        @Test
        void itIsAnnouncedOnce() {
            Replies replies = new Replies().sayTimes(4, REFUND);
            MemoryChange fifth = replies.memory().put(replies.entry("fifth", REFUND));
            MemoryChange sixth = replies.memory().put(replies.later(1).entry("sixth", REFUND));

            assertThat(fifth.learned()).isNotNull();
            assertThat(fifth.learned().validFrom()).isEqualTo(Replies.NINE + ScriptedRules.HOUR);
            assertThat(sixth.learned()).isNull();
        }
    }
}
