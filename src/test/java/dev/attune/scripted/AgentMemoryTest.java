package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgentMemoryTest {
    private static final String TEXT = "we have sent the new card to your home address";

    /** In minutes. */
    private static final int DAY = 1440;

    private final AgentMemory memory = AgentMemory.empty();

    @Test
    void theSameReplyAgainChangesNothing() {
        memory.put(reply(1, TEXT));

        assertThat(memory.put(reply(1, TEXT))).isEqualTo(MemoryChange.NONE);
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void aReplyInOrderIsJudgedAlone() {
        memory.put(reply(1, TEXT));

        assertThat(rejudged(memory.put(reply(2, TEXT)))).containsExactly("r2");
    }

    @Test
    void aLateReplyJudgesAgainWhatSharesARunWithIt() {
        memory.put(reply(2, TEXT));
        memory.put(reply(3, "something that has nothing to do with it at all"));
        memory.put(reply(4, TEXT + " today"));

        assertThat(rejudged(memory.put(reply(1, TEXT)))).containsExactly("r1", "r2", "r4");
    }

    @Test
    void aLateReplyReaches512Replies() {
        for (int i = 2; i < 702; i++) {
            memory.put(reply(i, TEXT));
        }

        // Itself, the 512 after it; the template was learned without it.
        assertThat(memory.put(reply(1, TEXT)).rejudge()).hasSize(513);
    }

    @Test
    void aReplyThatIsGoneJudgesAgainWhatSharedARunWithIt() {
        memory.put(reply(1, TEXT));
        memory.put(reply(2, TEXT));

        assertThat(rejudged(memory.remove(reply(1, TEXT)))).containsExactly("r2");
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void aLateReplyThatMakesATemplateJudgesAgainWhatItIsInForceFor() {
        for (int i = 2; i < 6; i++) {
            memory.put(reply(i, TEXT));
        }
        memory.put(reply(90, TEXT));
        memory.put(reply(91, "something that has nothing to do with it at all"));

        MemoryChange change = memory.put(reply(1, TEXT));

        assertThat(rejudged(change)).contains("r90").doesNotContain("r91");
    }

    @Test
    void theMemoryOfAnAgentWhoNeverStopsIsBounded() {
        int size = 0;
        int seen = 0;
        for (int i = 0; i < 20_000; i++) {
            memory.put(reply(i, "text number " + Integer.toString(i, 3).replaceAll("", " x") + " of this day"));
            MemoryTrim trim = memory.trim(Long.MIN_VALUE / 2);
            seen += trim.seen().size() - trim.forgotten().size();
            size = Math.max(size, memory.size());
        }

        assertThat(size).isLessThanOrEqualTo(AgentMemory.MOST_REPLIES + AgentMemory.TRIM_BATCH);
        assertThat(seen).isLessThanOrEqualTo(AgentMemory.MOST_SEEN);
    }

    @Test
    void whatIsOpenKeepsAllThatItReachesBackTo() {
        for (int i = 0; i < 2000; i++) {
            memory.put(reply(i, TEXT));
        }

        memory.trim(reply(1500, TEXT).at());

        assertThat(memory.size()).isBetween(500 + 512, 500 + 512 + 60);
    }

    @Test
    void aRowOfATextHoldsNoSketchUntilItIsATemplate() {
        SeenText seen = SeenText.none(7);
        for (int i = 0; i < 4; i++) {
            seen = seen.with(reply(i, TEXT));
        }

        assertThat(seen.sketch()).isNull();
        assertThat(seen.with(reply(4, TEXT)).sketch()).isEqualTo(Replies.sketch(TEXT));
    }

    @Test
    void aTextThatWasForgottenBeginsAnew() {
        SeenText seen = SeenText.none(7);
        for (int i = 0; i < 4; i++) {
            seen = seen.with(reply(i, TEXT));
        }
        int month = (int) (ScriptedRules.LEARNED_SPAN / Replies.MINUTE);

        assertThat(seen.with(reply(3 + month, TEXT)).conversations()).hasSize(1);
        assertThat(seen.with(reply(2 + month, TEXT)).conversations()).hasSize(5);
    }

    @Test
    void aTemplateStaysAsLongAsItsUsesFollowOnEachOther() {
        for (int i = 0; i < 5; i++) {
            memory.put(reply(i, TEXT));
        }
        putOthers(100);
        memory.trim(reply(15 * DAY, TEXT).at());
        putOthers(18 * DAY);
        memory.put(reply(20 * DAY, TEXT));
        // The first five are long gone, and so are the others; the sixth is there and follows on the five.
        memory.trim(reply(33 * DAY, TEXT).at());

        ScriptedVerdict verdict = new ScriptedJudge(DeclaredTemplates.none()).judge(reply(36 * DAY, TEXT), memory);

        assertThat(verdict.templateId()).isEqualTo(LearnedTemplate.idOf(Replies.sketch(TEXT)));
    }

    private void putOthers(int minute) {
        for (int i = 0; i < 2 * AgentMemory.TRIM_BATCH; i++) {
            memory.put(reply(minute + i, "number " + Integer.toString(i, 3).replaceAll("", " x") + " of this day"));
        }
    }

    private static List<String> rejudged(MemoryChange change) {
        return change.rejudge().stream().map(MemoryEntry::replyId).toList();
    }

    /** To a customer of its own, at a minute of its own. */
    private static MemoryEntry reply(int minute, String text) {
        long at = Replies.NINE + minute * Replies.MINUTE;
        return new MemoryEntry("r" + minute, at, minute, minute, 0, Replies.sketch(text));
    }
}
