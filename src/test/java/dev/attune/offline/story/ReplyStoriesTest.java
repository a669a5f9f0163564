package dev.attune.offline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.FlagCheck;
import dev.attune.json.EventLine;
import dev.attune.json.JsonText;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.offline.Replay;
import dev.attune.offline.story.ReplyStory.Revision;
import dev.attune.offline.story.ReplyStory.Term;
import dev.attune.offline.story.ReplyStory.WarmthSum;
import dev.attune.schema.Flag;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyStoriesTest {
    private static ReplyStory story(List<EventLine> lines, String replyId) throws StoryException {
        try (PlayedEvents played = new PlayedEvents(ShippedEngine.SETTINGS, ShippedEngine.get(), lines, null)) {
            return new ReplyStories(played).of(replyId);
        }
    }

    @Test
    void whatIsToldIsWhatTheReplayPublishesLast() throws StoryException {
        List<EventLine> lines = Shifts.day(3).lines();
        ReplyAssessment[] last = {null};
        try (Replay replay = new Replay(
                ShippedEngine.SETTINGS, ShippedEngine.get(), Shifts.START.toEpochMilli(), (topic, key, value) -> {
                    if (topic.equals("replies.assessed") && value.toString().contains("\"replyId\": \"r1\"")) {
                        last[0] = PlayedEvents.specific(value, ReplyAssessment.class);
                    }
                })) {
            lines.forEach(replay::play);
            replay.finish();
        }

        assertThat(story(lines, "r1").assessment()).isEqualTo(last[0]);
    }

    @Test
    void theTermsOfWarmthAddUpToThePublishedNumber() throws StoryException {
        WarmthSum warmth = story(Shifts.day(1).lines(), "r0").warmth();

        long terms = warmth.terms().stream()
                .mapToLong(term -> Math.round(term.weight() * 1e6))
                .sum();
        assertThat(500_000 + terms).isEqualTo(Math.round(warmth.published() * 1e6));
        assertThat(warmth.terms()).extracting(Term::code).contains("WARM");
    }

    @Test
    void theWaitNamesWhoHeldTheConversationAndForHowLong() throws StoryException {
        Shifts shift = new Shifts()
                .assigned("c", 0, "bo")
                .customer("c", 10, "Where is my parcel?")
                .assigned("c", 40, "ana")
                .agent("c", "r", 100, "ana", "It left our depot this morning and arrives today.");

        ReplyStory.WaitStory wait = story(shift.lines(), "r").waited();

        assertThat(wait.parts())
                .extracting(ReplyStory.WaitPart::holder, ReplyStory.WaitPart::ms)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bo", 30_000L),
                        org.assertj.core.groups.Tuple.tuple("ana", 60_000L));
        assertThat(wait.working().micros() / 1e6).isCloseTo(wait.published(), within(0.0));
    }

    @Test
    void aNumberThatTheTimesDoNotGiveIsAMismatch() throws StoryException {
        ReplyAssessment reply = story(Shifts.day(1).lines(), "r0").assessment();
        reply.setResponsiveness(reply.getResponsiveness() - 1e-6);

        assertThatThrownBy(() -> WaitStories.of(ShippedEngine.SETTINGS, reply, List.of()))
                .hasMessageStartingWith("MISMATCH in responsiveness of r0")
                .matches(e -> ((StoryException) e).mismatch());
    }

    @Test
    void aTextSaidToOthersNamesTheTemplateAndTheEarlierReplies() throws StoryException {
        ReplyStory story = story(Shifts.day(6).lines(), "r5");

        assertThat(story.scripted().templateName()).isEqualTo("Welcome text");
        assertThat(story.scripted().earlier())
                .extracting(ReplyStory.Earlier::replyId)
                .containsExactly("r3", "r1");
        assertThat(story.scripted().earlier().get(0).share()).isEqualTo(1);
    }

    @Test
    void everyFlagIsGivenOrNotWithItsReason() throws StoryException {
        List<FlagCheck> flags = story(Shifts.day(6).lines(), "r5").flags();

        assertThat(flags)
                .extracting(FlagCheck::flag)
                .containsExactlyInAnyOrder(
                        Flag.SCRIPTED_MISFIT,
                        Flag.SCRIPTED_ROUTINE,
                        Flag.INDIFFERENT,
                        Flag.HOSTILE,
                        Flag.UNANSWERED,
                        Flag.OVER_PROMISE,
                        Flag.LATE);
        assertThat(flags).allSatisfy(flag -> assertThat(flag.why()).isNotEmpty());
    }

    @Test
    void aReviewIsARevisionThatNamesItsCauseAndWhatItChanged() throws StoryException {
        List<Revision> revisions =
                story(Shifts.day(1).relabelled("c0", 900, "r0").lines(), "r0").revisions();

        Revision last = revisions.get(revisions.size() - 1);
        assertThat(last.because()).contains("reviewed by lead");
        assertThat(last.changes()).extracting(ReplyStory.Change::field).contains("manner", "warmth", "review");
    }

    @Test
    void atAnEarlierInstantOnlyWhatWasKnownThenIsTold() throws StoryException {
        List<EventLine> lines = Shifts.day(1).relabelled("c0", 900, "r0").lines();
        long before = Shifts.START.plusSeconds(899).toEpochMilli();
        try (PlayedEvents played = new PlayedEvents(ShippedEngine.SETTINGS, ShippedEngine.get(), lines, before)) {
            assertThat(new ReplyStories(played).of("r0").assessment().getReview())
                    .isNull();
        }
    }

    @Test
    void aTicketIsToldLikeAChat() throws StoryException {
        Shifts shift = new Shifts()
                .ticket("t", "q", 0, Role.CUSTOMER, "u", "How do I reset my router?")
                .ticket("t", "r", 3_600, Role.AGENT, "ana", "Hold the small button for ten seconds until it blinks.");

        assertThat(ReplyStoryText.of(story(shift.lines(), "r"))).contains("TICKET", "Hold the small button", "WARMTH");
    }

    @Test
    void anUnknownReplyIsAnsweredWithThoseLikeIt() {
        assertThatThrownBy(() -> story(Shifts.day(3).lines(), "r9"))
                .isInstanceOf(StoryException.class)
                .hasMessageContaining("There is no reply r9")
                .hasMessageContaining("r0, r1, r2")
                .hasMessageContaining("Agents: ana");
    }

    @Test
    void aMessageOfTheCustomerIsSaidToBeNoReply() {
        assertThatThrownBy(() -> story(Shifts.day(1).lines(), "e2"))
                .hasMessageContaining("message of the customer")
                .hasMessageContaining("In conversation c0: r0");
    }

    @Test
    void theTextKeepsWithinAHundredColumns() throws StoryException {
        assertThat(ReplyStoryText.of(story(Shifts.day(6).lines(), "r5")).lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @Test
    void jsonHoldsTheSameFacts() throws Exception {
        var json = JsonText.readObject(StoryJson.of(story(Shifts.day(6).lines(), "r5")));

        assertThat(json.path("assessment").path("replyId").asText()).isEqualTo("r5");
        assertThat(json.path("warmth").path("published").asDouble())
                .isEqualTo(json.path("assessment").path("warmth").asDouble());
        assertThat(json.path("flags")).hasSize(7);
        assertThat(json.path("conversation")).hasSize(4);
        assertThat(json.path("revisions")).isNotEmpty();
    }
}
