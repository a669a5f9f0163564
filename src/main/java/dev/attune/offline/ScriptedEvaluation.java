package dev.attune.offline;

import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.scripted.MemoryEntry;
import dev.attune.scripted.ReplySketcher;
import dev.attune.scripted.ScriptedJudge;
import dev.attune.scripted.ScriptedVerdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well repetition tells scripted replies: labelled replies in the order of time, each judged by what its agent had
 * said before it, as in the stream.
 */
public final class ScriptedEvaluation {
    private static final long STILL_OPEN = Duration.ofDays(2).toMillis();

    /** More than the replies of any set have. */
    private static final int MOST_CHARACTERS = 20_000;

    private ScriptedEvaluation() {}

    /**
     * A labelled reply.
     *
     * @param id of the reply; also of its customer and conversation
     * @param at epoch milliseconds
     * @param scripted true, false, or null where the label is open: seen, not counted
     * @param group replies that are variants of each other
     */
    public record Item(
            String id,
            String agent,
            long at,
            String text,
            @Nullable Boolean scripted,
            String group) {}

    /**
     * What was found.
     *
     * @param scripted replies labelled as scripted
     * @param found of them, those that were found
     * @param single replies labelled as written once
     * @param falseAlarms of them, those taken for scripted
     * @param medianUse at which use of its group a scripted text was first found; -1: at least half never were
     * @param groups of scripted replies
     */
    public record Result(int scripted, int found, int single, int falseAlarms, int medianUse, int groups) {
        /** 0 to 1. */
        public double precision() {
            return found == 0 ? 0 : (double) found / (found + falseAlarms);
        }

        /** 0 to 1. */
        public double recall() {
            return scripted == 0 ? 0 : (double) found / scripted;
        }

        /** 0 to 1: harmonic mean of precision and recall. */
        public double f1() {
            return found == 0 ? 0 : 2.0 * found / (found + falseAlarms + scripted);
        }
    }

    /** Judges all items, whatever order they are given in. */
    public static Result run(List<Item> items) {
        ReplySketcher sketcher = new ReplySketcher(MOST_CHARACTERS);
        ScriptedJudge judge = new ScriptedJudge(DeclaredTemplates.none());
        Map<String, AgentMemory> agents = new HashMap<>();
        Tally tally = new Tally();
        items.stream()
                .sorted(Comparator.comparingLong(Item::at).thenComparing(Item::id))
                .forEach(item -> {
                    AgentMemory memory = agents.computeIfAbsent(item.agent(), agent -> AgentMemory.empty());
                    long customer = hash(item.id());
                    MemoryEntry entry = new MemoryEntry(
                            item.id(), item.at(), customer, customer, 0, sketcher.sketch(item.text(), true));
                    memory.put(entry);
                    tally.count(item, judge.judge(entry, memory));
                    memory.trim(item.at() - STILL_OPEN);
                });
        return tally.result();
    }

    private static long hash(String id) {
        long mixed = id.length();
        for (int i = 0; i < id.length(); i++) {
            mixed = mixed * 0x100000001b3L + id.charAt(i);
        }
        return mixed;
    }

    private static final class Tally {
        private static final int NEVER = Integer.MAX_VALUE;

        private final Map<String, Integer> uses = new HashMap<>();
        private final Map<String, Integer> foundAt = new HashMap<>();
        private int scripted;
        private int found;
        private int single;
        private int falseAlarms;

        void count(Item item, ScriptedVerdict verdict) {
            int use = uses.merge(item.group(), 1, Integer::sum);
            Boolean label = item.scripted();
            if (label == null) {
                return;
            }
            if (label) {
                scripted++;
                found += verdict.high() ? 1 : 0;
                foundAt.merge(item.group(), verdict.high() ? use : NEVER, Math::min);
            } else {
                single++;
                falseAlarms += verdict.high() ? 1 : 0;
            }
        }

        Result result() {
            int[] sorted = foundAt.values().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            int middle = sorted.length == 0 ? NEVER : sorted[(sorted.length - 1) / 2];
            return new Result(scripted, found, single, falseAlarms, middle == NEVER ? -1 : middle, sorted.length);
        }
    }
}
