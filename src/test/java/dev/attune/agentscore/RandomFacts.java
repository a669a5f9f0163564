package dev.attune.agentscore;

import dev.attune.state.OpenWaitFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Facts of segments and clocks as they may come, from a seed. */
final class RandomFacts {
    private static final long[] SCALES = {1_000, 60_000, 3_600_000, 24 * 3_600_000L, 9 * 24 * 3_600_000L};

    private static final long EPOCH = 6 * 24 * 3_600_000L;

    private final SplittableRandom random;
    private final int conversations;
    private boolean lasting;

    RandomFacts(long seed, int conversations) {
        this.random = new SplittableRandom(seed);
        this.conversations = conversations;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From milliseconds to nine days, short spans as likely as long ones. */
    long span() {
        return 1 + random.nextLong(SCALES[random.nextInt(SCALES.length)]);
    }

    /** Facts of some conversation, seen at {@code now}. */
    SegmentFacts segment(long now) {
        return segment(random.nextInt(conversations), now);
    }

    SegmentFacts segment(int conversation, long now) {
        SegmentFacts facts = ScoreHarness.nothing(conversationId(conversation, now));
        facts.setCycle(conversation % 3);
        facts.setTicket(conversation % 2 == 1);
        facts.setCell(below(25) - 1);
        if (oneIn(8)) {
            return facts;
        }
        if (!oneIn(8)) {
            facts.setTime(oneIn(12) ? now + below(300_000) : now - span());
            observations(facts);
        }
        facts.setHolds(oneIn(5));
        if (oneIn(5)) {
            boolean running = oneIn(2);
            facts.setOpenWait(new OpenWaitFacts(running, running ? now - span() + 50 : span()));
        }
        return facts;
    }

    /** No conversation goes on after more than a week without a word. */
    private String conversationId(int conversation, long now) {
        return "c" + conversation / 3 + (lasting ? "" : "@" + now / EPOCH);
    }

    /** Conversations go on whenever they like; not for judged turns. */
    RandomFacts lasting() {
        lasting = true;
        return this;
    }

    /** A reply of some conversation, judged anew each time it is mentioned. */
    ReplyFacts reply(String agentId, long now) {
        int conversation = random.nextInt(conversations);
        String id = conversationId(conversation, now);
        int number = random.nextInt(3);
        ReplyFacts facts = ScoreHarness.reply(agentId, id + "/" + conversation % 3 + "/" + number, now / EPOCH * EPOCH + number);
        facts.setCycle(conversation % 3);
        facts.setTicket(conversation % 2 == 1);
        facts.getAssessment().setConversationId(id);
        facts.getAssessment().setSettled(!oneIn(4));
        facts.getAssessment().setVoided(oneIn(12));
        if (!oneIn(5)) {
            facts.setTurn(new TurnFacts(verdict(), null, 0, 1L, oneIn(2), 0, List.of()));
        }
        return facts;
    }

    private TurnVerdict verdict() {
        return new TurnVerdict(
                0L,
                shares(3),
                shares(5),
                shares(5),
                shares(4),
                shares(4),
                shares(5),
                List.of(below(10_000), below(10_000), below(20_000) - 10_000, below(10_000), below(10_000)),
                List.of(0, 1, 2),
                List.of(0, below(10_000), 1, 0, 1, below(3)),
                List.of(),
                below(50),
                below(10_000),
                oneIn(2),
                oneIn(3) ? -1 : below(10_001));
    }

    private List<Integer> shares(int size) {
        List<Integer> shares = new ArrayList<>();
        int left = 10_000;
        for (int i = 1; i < size; i++) {
            int share = below(left + 1);
            shares.add(share);
            left -= share;
        }
        shares.add(left);
        Collections.rotate(shares, below(size));
        return shares;
    }

    private void observations(SegmentFacts facts) {
        facts.setPromises(below(3));
        facts.setPromiseHalves(below(2 * facts.getPromises() + 1));
        int waits = below(4);
        facts.setReplies(waits + below(3));
        facts.setJudged(below(facts.getReplies() + 1));
        facts.setWaits(waits);
        facts.setResponsivenessSum(waits == 0 ? 0 : random.nextLong(waits * 1_000_001L));
        facts.setWithin(waits == 0 ? 0 : below(waits + 1));
        List<Long> lengths = new ArrayList<>();
        for (int i = below(waits + 1); i > 0; i--) {
            lengths.add(span());
        }
        facts.setWaitMs(lengths);
        facts.setEnded(oneIn(3));
        facts.setReopened(facts.getEnded() && oneIn(3));
        facts.setVoided(below(2));
        facts.setUpheld(below(2));
    }
}
