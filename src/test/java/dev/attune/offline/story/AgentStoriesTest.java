package dev.attune.offline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.agentscore.Horizon;
import dev.attune.json.EventLine;
import dev.attune.json.JsonText;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.offline.Replay;
import dev.attune.offline.story.AgentStory.MetricStory;
import dev.attune.schema.AgentScore;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentStoriesTest {
    private static AgentStory story(List<EventLine> lines, String agentId) throws StoryException {
        try (PlayedEvents played = new PlayedEvents(ShippedEngine.SETTINGS, ShippedEngine.get(), lines, null)) {
            return new AgentStories(played).of(agentId, Horizon.P1D);
        }
    }

    private static MetricStory metric(AgentStory story, String name) {
        return story.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsToldIsWhatTheReplayPublishesLast() throws StoryException {
        List<EventLine> lines = Shifts.day(12).lines();
        AgentScore[] last = {null};
        try (Replay replay = new Replay(
                ShippedEngine.SETTINGS, ShippedEngine.get(), Shifts.START.toEpochMilli(), (topic, key, value) -> {
                    if (topic.equals("agent.scores")) {
                        last[0] = PlayedEvents.specific(value, AgentScore.class);
                    }
                })) {
            lines.forEach(replay::play);
            replay.finish();
        }

        assertThat(story(lines, "ana").score()).isEqualTo(last[0]);
    }

    @Test
    void anEstimateIsWorkedOutFromItsSegments() throws StoryException {
        MetricStory warmth = metric(story(Shifts.day(12).lines(), "ana"), "warmth");

        assertThat(warmth.n()).isEqualTo(12);
        assertThat(warmth.value()).isEqualTo(Math.floor(warmth.working().value() * 1000 + .5) / 10);
        assertThat(warmth.state()).isEqualTo("PROVISIONAL");
    }

    @Test
    void belowTheMinimumThereIsNoValueAndThatIsSaid() throws StoryException {
        AgentStory story = story(Shifts.day(4).lines(), "ana");

        assertThat(metric(story, "warmth").value()).isNull();
        assertThat(metric(story, "warmth").working().mean()).isBetween(0.0, 1.0);
        assertThat(story.left())
                .anySatisfy(left -> assertThat(left.why()).contains("warmth: no value below 10 segments"));
    }

    @Test
    void goodExamplesAreShownAsWellAsFaults() throws StoryException {
        AgentStory story = story(Shifts.day(12).lines(), "ana");

        assertThat(story.warmest())
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.reasons()).isNotEmpty());
        assertThat(story.flagged())
                .isNotEmpty()
                .allSatisfy(reply -> assertThat(reply.flags()).isNotEmpty());
    }

    @Test
    void aTurnThatAReviewerTookOutIsNamedAsNotCounted() throws StoryException {
        AgentStory story = story(Shifts.day(4).voided("c2", 2_000, "r2").lines(), "ana");

        assertThat(metric(story, "warmth").n()).isEqualTo(3);
        assertThat(story.left()).anySatisfy(left -> assertThat(left.replyIds()).containsExactly("r2"));
    }

    @Test
    void anUnknownAgentIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> story(Shifts.day(1).lines(), "anna"))
                .hasMessageContaining("There is no agent anna")
                .hasMessageContaining("ana");
    }

    @Test
    void theTextNamesTheCommandForEachExample() throws StoryException {
        String text =
                AgentStoryText.of(story(Shifts.day(12).lines(), "ana"), "attune explain --events day.jsonl --reply ");

        assertThat(text).contains("attune explain --events day.jsonl --reply r0", "x̄", "NOT COUNTED");
    }

    @Test
    void jsonHoldsTheSameFacts() throws Exception {
        var json = JsonText.readObject(StoryJson.of(story(Shifts.day(12).lines(), "ana")));

        assertThat(json.path("segments")).hasSize(12);
        assertThat(json.path("metrics")).hasSize(8);
        assertThat(json.path("horizon").path("warmth").path("n").asInt()).isEqualTo(12);
    }
}
