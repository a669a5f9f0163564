package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.agentscore.AgentOutput.Assessed;
import dev.attune.agentscore.AgentOutput.Learned;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Flag;
import dev.attune.schema.Need;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.AgentUpdate;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import dev.attune.state.TurnFacts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Replies that repeat each other reach the second stage in many orders; the last word does not depend on them. */
class AgentRepliesPropertyTest {
    private static final int SEEDS = Integer.getInteger("attune.seeds", 12);
    private static final long MINUTE = 60_000;
    private static final int TEXTS = 5;

    @Test
    void theLastWordDoesNotDependOnTheOrderOfArrival() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<ReplyFacts> replies = replies(seed, 60);
            Said inOrder = new Said().all(replies);
            List<ReplyFacts> shuffled = shuffled(replies, seed);

            assertThat(new Said().all(shuffled).last).as("seed %d", seed).isEqualTo(inOrder.last);
            assertThat(new Said().all(shuffled).score()).as("seed %d", seed).isEqualTo(inOrder.score());
        }
    }

    @Test
    void aRestartLosesNothingOfWhatWasSaid() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<ReplyFacts> replies = replies(seed, 60);
            Said restarted = new Said();
            for (int i = 0; i < replies.size(); i += 20) {
                restarted.all(replies.subList(i, i + 20)).restart();
            }

            assertThat(restarted.last).as("seed %d", seed).isEqualTo(new Said().all(replies).last);
        }
    }

    @Test
    void aReplyThatIsTakenOutIsAsIfItHadNeverBeenSaid() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<ReplyFacts> replies = replies(seed, 40);
            Said said = new Said().all(replies);
            for (int i = 0; i < replies.size(); i += 3) {
                said.all(List.of(deleted(replies.get(i))));
            }
            List<ReplyFacts> rest = new ArrayList<>();
            for (int i = 0; i < replies.size(); i++) {
                rest.add(i % 3 == 0 ? deleted(replies.get(i)) : replies.get(i));
            }

            assertThat(said.last).as("seed %d", seed).isEqualTo(new Said().all(rest).last);
        }
    }

    @Test
    void theThirdUseIsHighAndATextOfFiveConversationsIsLearned() {
        Said said = new Said();
        List<ReplyFacts> replies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ReplyFacts reply = reply(i, 0, i, i);
            reply.getTurn().getVerdict().setNeed(List.of(0, 0, 0, 0, 10_000));
            replies.add(reply);
        }
        said.all(replies);

        assertThat(said.last.values().stream()
                        .filter(reply -> reply.getFlags().contains(Flag.SCRIPTED_ROUTINE))
                        .map(ReplyAssessment::getReplyId))
                .containsExactlyInAnyOrder("r2", "r3", "r4", "r5");
        assertThat(said.learned).hasSize(1);
    }

    @Test
    void whatIsSaidAgainWhereAPersonIsInNeedIsAMisfit() {
        Said said = new Said();
        List<ReplyFacts> replies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ReplyFacts reply = reply(i, 0, i, i);
            reply.getTurn().getVerdict().setNeed(List.of(9_000, 1_000, 0, 0, 0));
            reply.getTurn().getVerdict().setOutcome(List.of(0, 1_000, 9_000, 0, 0));
            replies.add(reply);
        }
        said.all(replies);

        ReplyAssessment third = said.last.get("r2");
        assertThat(third.getNeed()).isEqualTo(Need.FEELING);
        assertThat(third.getFlags()).contains(Flag.SCRIPTED_MISFIT).doesNotContain(Flag.SCRIPTED_ROUTINE);
        assertThat(said.last.get("r1").getFlags()).doesNotContain(Flag.SCRIPTED_MISFIT);
    }

    @Test
    void theSameAgainPublishesNothing() {
        Said said = new Said().all(List.of(reply(0, 0, 0, 0)));
        int before = said.published;
        said.all(List.of(reply(0, 0, 0, 0)));

        assertThat(said.published).isEqualTo(before);
    }

    private static ReplyFacts deleted(ReplyFacts reply) {
        ReplyFacts copy = ReplyFacts.newBuilder(reply).build();
        copy.setTurn(null);
        copy.getAssessment().setVoided(true);
        return copy;
    }

    private static List<ReplyFacts> replies(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ReplyFacts> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            replies.add(reply(i, random.nextInt(TEXTS), random.nextInt(count), random.nextInt(count / 2)));
        }
        return replies;
    }

    /** Text, topic and need go by the numbers. */
    private static ReplyFacts reply(int number, int text, int conversation, int customer) {
        ReplyFacts facts = ScoreHarness.reply("ann", "r" + number, START + number * MINUTE);
        facts.getAssessment().setConversationId("c" + conversation);
        ByteBuffer sketch = ByteBuffer.allocate(48);
        for (int i = 0; i < 12; i++) {
            // The last words are the reply's own, but in one text.
            sketch.putInt(i < 9 || text == 0 ? 1_000_000 * (text + 1) + i : 77_777 + number * 131 + i);
        }
        RandomFacts random = new RandomFacts(number, 9);
        ReplyFacts any = random.reply("ann", START);
        while (any.getTurn() == null) {
            any = random.reply("ann", START);
        }
        any.getTurn().getVerdict().setTopic(1 + number % 3);
        facts.setTurn(new TurnFacts(
                any.getTurn().getVerdict(), sketch.flip(), 12, 1_000L + customer, false, 1 + number % 3, List.of()));
        return facts;
    }

    private static List<ReplyFacts> shuffled(List<ReplyFacts> replies, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 7919);
        List<ReplyFacts> left = new ArrayList<>(replies);
        List<ReplyFacts> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    /** What a stage says of replies. */
    private static final class Said {
        private final Map<String, ReplyAssessment> last = new HashMap<>();
        private final List<String> learned = new ArrayList<>();
        private ScoreHarness harness = new ScoreHarness(Duration.ofSeconds(1));
        private int published;

        Said all(List<ReplyFacts> replies) {
            for (ReplyFacts reply : replies) {
                SegmentFacts segment =
                        ScoreHarness.answered(reply.getAssessment().getConversationId(), START, 500_000);
                keep(harness.record(
                        START + 3_600_000,
                        new AgentUpdate(
                                "ann", List.of(ReplyFacts.newBuilder(reply).build()), List.of(segment), null)));
            }
            return this;
        }

        void restart() {
            harness = harness.restarted();
        }

        AgentScore score() {
            List<AgentScore> scores = ScoreHarness.scores(harness.tick(START + 3_700_000, true));
            return scores.get(scores.size() - 1);
        }

        private void keep(List<Record<String, AgentOutput>> records) {
            for (Record<String, AgentOutput> record : records) {
                if (record.value() instanceof Assessed assessed) {
                    ReplyAssessment said =
                            ReplyAssessment.newBuilder(assessed.assessment()).build();
                    said.setRevision(0);
                    last.put(said.getReplyId(), said);
                    published++;
                } else if (record.value() instanceof Learned template) {
                    learned.add(template.template().getTemplateId());
                }
            }
        }
    }
}
