package dev.attune.scripted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The definition of scripted by own memory, word for word, without index or state: slow. */
final class MemoryOracle {
    private final List<MemoryEntry> replies;
    private final Map<MemoryEntry, Set<List<Integer>>> runs = new HashMap<>();

    MemoryOracle(Set<MemoryEntry> all) {
        replies = all.stream().sorted().toList();
        Map<ReplySketch, Set<List<Integer>>> bySketch = new HashMap<>();
        replies.forEach(reply -> runs.put(reply, bySketch.computeIfAbsent(reply.sketch(), MemoryOracle::runsOf)));
    }

    Map<String, ScriptedVerdict> verdicts() {
        Map<String, ScriptedVerdict> verdicts = new HashMap<>();
        for (int i = 0; i < replies.size(); i++) {
            verdicts.put(replies.get(i).replyId(), verdict(i));
        }
        return verdicts;
    }

    private ScriptedVerdict verdict(int place) {
        MemoryEntry reply = replies.get(place);
        int tokens = reply.sketch().size();
        List<MemoryEntry> others = replies.subList(Math.max(0, place - 512), place).stream()
                .filter(other -> reply.at() - other.at() <= 14L * 86_400_000)
                .filter(other -> other.customer() != reply.customer())
                .toList();
        List<Source> sources = new ArrayList<>();
        Map<MemoryEntry, int[]> covered = new HashMap<>();
        others.forEach(other -> covered.put(other, covered(reply, runs.get(other))));
        for (MemoryEntry other : others) {
            int[] had = covered.get(other);
            boolean high = isHigh(had[0], tokens) && conversations(others, covered, had[0], tokens) >= 2;
            sources.add(new Source(Source.Kind.MEMORY, null, had[0], had[1], high));
        }
        for (MemoryEntry learned : learnedBefore(reply)) {
            int[] had = covered(reply, runs.get(learned));
            String id = LearnedTemplate.idOf(learned.sketch());
            sources.add(new Source(Source.Kind.LEARNED, id, had[0], had[1], isHigh(had[0], tokens)));
        }
        Source best = new Source(Source.Kind.MEMORY, null, 0, 0, false);
        for (Source source : sources) {
            best = source.covered() > 0 && source.isBetterThan(best) ? source : best;
        }
        int words = 0;
        for (int i = 0; i < tokens; i++) {
            words += reply.sketch().isMask(i) ? 0 : 1;
        }
        int personal = words - best.coveredWords();
        if (tokens < 6) {
            return new ScriptedVerdict(best.covered(), tokens, personal, false, null, 0, false);
        }
        int conversations = best.covered() == 0 ? 0 : conversations(others, covered, best.covered(), tokens);
        return new ScriptedVerdict(
                best.covered(), tokens, personal, best.high(), best.id(), conversations, false);
    }

    private static int conversations(List<MemoryEntry> others, Map<MemoryEntry, int[]> covered, int least, int tokens) {
        return (int) others.stream()
                .filter(other -> covered.get(other)[0] >= least || isHigh(covered.get(other)[0], tokens))
                .mapToLong(MemoryEntry::conversation)
                .distinct()
                .count();
    }

    private static boolean isHigh(int covered, int tokens) {
        return tokens >= 6 && covered >= 0.7 * tokens - 1e-9;
    }

    /** One use of each text that is a template in the hour of the reply. */
    private List<MemoryEntry> learnedBefore(MemoryEntry reply) {
        long hour = Math.floorDiv(reply.at(), 3_600_000L) * 3_600_000L;
        Map<ReplySketch, Set<Long>> said = new HashMap<>();
        Map<ReplySketch, MemoryEntry> latest = new HashMap<>();
        for (MemoryEntry use : replies) {
            if (use.at() < hour && use.sketch().size() >= 6) {
                MemoryEntry before = latest.put(use.sketch(), use);
                if (before == null || use.at() - before.at() >= 30L * 86_400_000) {
                    said.put(use.sketch(), new HashSet<>());
                }
                said.get(use.sketch()).add(use.conversation());
            }
        }
        return latest.values().stream()
                .filter(use -> hour - use.at() < 30L * 86_400_000)
                .filter(use -> said.get(use.sketch()).size() >= 5)
                .toList();
    }

    /** Tokens, and words among them, that lie in a run of five that the source has. */
    private int[] covered(MemoryEntry reply, Set<List<Integer>> source) {
        ReplySketch sketch = reply.sketch();
        boolean[] covered = new boolean[sketch.size()];
        for (int i = 0; i + 5 <= sketch.size(); i++) {
            if (source.contains(run(sketch, i))) {
                for (int k = i; k < i + 5; k++) {
                    covered[k] = true;
                }
            }
        }
        int[] had = new int[2];
        for (int i = 0; i < covered.length; i++) {
            had[0] += covered[i] ? 1 : 0;
            had[1] += covered[i] && !sketch.isMask(i) ? 1 : 0;
        }
        return had;
    }

    private static Set<List<Integer>> runsOf(ReplySketch sketch) {
        Set<List<Integer>> all = new HashSet<>();
        for (int i = 0; i + 5 <= sketch.size(); i++) {
            all.add(run(sketch, i));
        }
        return all;
    }

    private static List<Integer> run(ReplySketch sketch, int from) {
        return List.of(
                sketch.token(from),
                sketch.token(from + 1),
                sketch.token(from + 2),
                sketch.token(from + 3),
                sketch.token(from + 4));
    }
}
