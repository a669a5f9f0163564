package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.state.SeenTextRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The final verdicts are a function of the set of replies: whatever the order, the change says what to judge again. */
class AgentMemoryPropertyTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    @ParameterizedTest
    @CsvSource({
        "1, 60, 3",
        "2, 60, 3",
        "3, 60, 3",
        "4, 90, 1",
        "5, 90, 8",
        "6, 90, 240",
        "7, 120, 900",
        "8, 120, 1800",
        "9, 200, 2",
        "10, 200, 30",
        "11, 200, 700",
        "12, 40, 2",
        "13, 700, 10",
        "14, 800, 100",
        "15, 1300, 40"
    })
    void anyOrderOfArrivalEndsInTheSameVerdicts(long seed, int count, int hours) {
        List<MemoryEntry> replies = new RandomReplies(seed).some(count, hours * HOUR);
        Random random = new Random(seed);
        Set<String> voided = new HashSet<>();
        replies.stream().filter(reply -> random.nextInt(12) == 0).forEach(reply -> voided.add(reply.replyId()));
        Set<MemoryEntry> live = new TreeSet<>(replies);
        live.removeIf(reply -> voided.contains(reply.replyId()));
        Map<String, ScriptedVerdict> expected = new MemoryOracle(live).verdicts();

        for (int order = 0; order < (count > 500 ? 1 : 3); order++) {
            assertThat(arrive(replies, voided, random))
                    .as("seed %s, order %s", seed, order)
                    .isEqualTo(expected);
        }
    }

    /** In random order, some twice; a reply is voided before or after it comes. */
    private static Map<String, ScriptedVerdict> arrive(List<MemoryEntry> replies, Set<String> voided, Random random) {
        List<Runnable> arrivals = new ArrayList<>();
        AgentMemory memory = AgentMemory.empty();
        Verdicts verdicts = new Verdicts();
        Set<String> gone = new HashSet<>();
        for (MemoryEntry reply : replies) {
            Runnable put = () -> {
                if (!gone.contains(reply.replyId())) {
                    verdicts.after(memory.put(reply), memory);
                }
            };
            arrivals.add(put);
            if (random.nextInt(10) == 0) {
                arrivals.add(put);
            }
            if (voided.contains(reply.replyId())) {
                arrivals.add(() -> {
                    gone.add(reply.replyId());
                    verdicts.after(memory.remove(reply), memory);
                    verdicts.remove(reply);
                });
            }
        }
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);
        return verdicts.all;
    }

    /** A day late at most, with rows that go to a store and are read from it again, and with what is settled let go. */
    @ParameterizedTest
    @CsvSource({"21, 1500, 60", "22, 2500, 45", "23, 2000, 6", "24, 400, 200"})
    void lettingGoOfWhatIsSettledChangesNothing(long seed, int count, int days) {
        List<MemoryEntry> replies = new RandomReplies(seed).some(count, days * DAY);
        Random random = new Random(seed);
        Map<MemoryEntry, Long> received = new HashMap<>();
        replies.forEach(reply -> received.put(reply, reply.at() + Math.floorMod(random.nextLong(), DAY)));
        List<MemoryEntry> byArrival = new ArrayList<>(replies);
        byArrival.sort((one, other) -> Long.compare(received.get(one), received.get(other)));
        Store store = new Store();
        Verdicts verdicts = new Verdicts();
        AgentMemory memory = AgentMemory.empty();
        int most = 0;
        for (MemoryEntry reply : byArrival) {
            verdicts.after(memory.put(reply), memory);
            store.put(reply);
            store.trim(memory.trim(received.get(reply) - DAY));
            most = Math.max(most, memory.size());
            if (random.nextInt(50) == 0) {
                memory = store.load();
            }
        }

        assertThat(verdicts.all).as("seed %s", seed).isEqualTo(new MemoryOracle(new TreeSet<>(replies)).verdicts());
        assertThat(most).isLessThan(count);
    }

    @Test
    void aReplyThatIsEditedIsJudgedByItsNewText() {
        List<MemoryEntry> replies = new RandomReplies(31).some(200, 5 * HOUR);
        List<MemoryEntry> others = new RandomReplies(32).some(200, 5 * HOUR);
        AgentMemory memory = AgentMemory.empty();
        Verdicts verdicts = new Verdicts();
        replies.forEach(reply -> verdicts.after(memory.put(reply), memory));
        Set<MemoryEntry> edited = new TreeSet<>();
        for (int i = 0; i < replies.size(); i++) {
            MemoryEntry old = replies.get(i);
            ReplySketch sketch = i % 3 == 0 ? others.get(i).sketch() : old.sketch();
            MemoryEntry now = new MemoryEntry(old.replyId(), old.at(), old.conversation(), old.customer(), old.topic(), sketch);
            edited.add(now);
            verdicts.after(memory.put(now), memory);
        }

        assertThat(verdicts.all).isEqualTo(new MemoryOracle(edited).verdicts());
    }

    /** What a stage has published last. */
    private static final class Verdicts {
        private final ScriptedJudge judge = new ScriptedJudge(DeclaredTemplates.none());
        private final Map<String, ScriptedVerdict> all = new HashMap<>();

        void after(MemoryChange change, AgentMemory memory) {
            change.rejudge().forEach(reply -> all.put(reply.replyId(), judge.judge(reply, memory)));
        }

        void remove(MemoryEntry reply) {
            all.remove(reply.replyId());
        }
    }

    /** As a stage keeps the rows of an agent. */
    private static final class Store {
        private final MemoryRows rows = new MemoryRows("agent");
        private final NavigableMap<byte[], MemoryEntry> replies = new TreeMap<>(Arrays::compareUnsigned);
        private final NavigableMap<byte[], SeenTextRow> texts = new TreeMap<>(Arrays::compareUnsigned);

        void put(MemoryEntry reply) {
            replies.put(key(reply), reply);
        }

        void trim(MemoryTrim trim) {
            trim.replies().forEach(reply -> replies.remove(key(reply)));
            trim.seen().forEach(text -> texts.put(rows.text(text.identity()), MemoryRows.row(text)));
            trim.forgotten().forEach(identity -> texts.remove(rows.text(identity)));
        }

        AgentMemory load() {
            var entries = replies.subMap(rows.first(MemoryRows.Kind.REMEMBERED), rows.end(MemoryRows.Kind.REMEMBERED));
            List<SeenText> seen = new ArrayList<>();
            texts.subMap(rows.firstText(), rows.endText()).forEach((key, row) -> seen.add(rows.text(key, row)));
            return AgentMemory.of(entries.values(), seen);
        }

        private byte[] key(MemoryEntry reply) {
            return rows.reply(MemoryRows.Kind.REMEMBERED, reply.at(), reply.replyId());
        }
    }
}
