package dev.attune.agentscore;

import dev.attune.state.OpenWaitFacts;
import dev.attune.state.SegmentFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Facts of segments and clocks as they may come, from a seed. */
final class RandomFacts {
    private static final long[] SCALES = {1_000, 60_000, 3_600_000, 24 * 3_600_000L, 9 * 24 * 3_600_000L};

    private final SplittableRandom random;
    private final int conversations;

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
        SegmentFacts facts = ScoreHarness.nothing("c" + conversation / 3);
        facts.setCycle(conversation % 3);
        facts.setTicket(conversation % 2 == 1);
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

    private void observations(SegmentFacts facts) {
        int waits = below(4);
        facts.setReplies(waits + below(3));
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
