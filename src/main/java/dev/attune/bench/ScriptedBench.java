package dev.attune.bench;

import dev.attune.corpus.DataDirectory;
import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.DeclaredTemplate;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.scripted.MemoryEntry;
import dev.attune.scripted.ReplySketch;
import dev.attune.scripted.ReplySketcher;
import dev.attune.scripted.ScriptedJudge;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What it costs to tell how much of a reply was said before: a sketch, a comparison with templates and memory, an agent's
 * memory kept up to date, and its bytes. CPU of one thread, medians of rounds.
 */
final class ScriptedBench {
    private static final int TEMPLATES = 10_000;
    private static final int MEMORY = 512;
    private static final int REPLIES = 20_000;
    private static final double LEAST_JUDGED = 100_000;
    /** A task keeps hundreds of agents at hand. */
    private static final double MOST_BYTES = 800;

    private static final int[] SIZES = {600, 3_000};
    private static final int MEASURED_REPLIES = 30_000;
    private static final int MOST_CHARACTERS = 20_000;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long OPEN = Duration.ofDays(2).toMillis();

    private final BenchOptions options;
    private final Report report;
    private final Consumer<String> progress;
    private final int rounds;
    private final ReplySketcher sketcher = new ReplySketcher(MOST_CHARACTERS);

    ScriptedBench(BenchOptions options, Report report, Consumer<String> progress) {
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.rounds = options.roundsOf(5, 15);
    }

    void run() {
        progress.accept("scripted ...");
        ScriptedTexts texts = new ScriptedTexts(options.seed());
        report.title("What was said before, one core, " + TEMPLATES + " declared templates");
        sketches("of about 40 words", texts.some(2_000));
        List<String> real = new ArrayList<>();
        new DataDirectory(options.data())
                .set("support_appreplies")
                .forEach(reply -> real.add(reply.path("reply").asText()));
        if (!real.isEmpty()) {
            sketches("of app shops (support_appreplies)", real);
        }
        List<ReplySketch> declared =
                texts.some(TEMPLATES).stream().map(this::sketch).toList();
        DeclaredTemplates templates = templates(declared);
        List<MemoryEntry> replies = replies(declared, texts);
        judged(templates, replies);
        kept(templates, replies);
        for (int size : SIZES) {
            bytes(size, texts);
        }
    }

    private ReplySketch sketch(String text) {
        return sketcher.sketch(text, true);
    }

    private void sketches(String name, List<String> texts) {
        double nanos = median(() -> {
            long tokens = 0;
            for (String text : texts) {
                tokens += sketch(text).size();
            }
            return tokens;
        });
        told("a sketch, replies " + name, nanos / texts.size());
    }

    private void judged(DeclaredTemplates templates, List<MemoryEntry> replies) {
        ScriptedJudge judge = new ScriptedJudge(templates);
        AgentMemory memory = AgentMemory.of(replies.subList(0, MEMORY), List.of());
        List<MemoryEntry> later = replies.subList(MEMORY, replies.size());
        double nanos = median(() -> later.stream()
                .filter(reply -> judge.judge(reply, memory).high())
                .count());
        report.atLeast("judged, against a memory of " + MEMORY, later.size() * 1e9 / nanos, LEAST_JUDGED, "replies/s");
    }

    private void kept(DeclaredTemplates templates, List<MemoryEntry> replies) {
        ScriptedJudge judge = new ScriptedJudge(templates);
        double nanos = median(() -> {
            AgentMemory memory = AgentMemory.empty();
            long high = 0;
            for (MemoryEntry reply : replies) {
                memory.put(reply);
                high += judge.judge(reply, memory).high() ? 1 : 0;
                memory.trim(reply.at() - OPEN);
            }
            return high;
        });
        told("put, judged and trimmed, two days open", nanos / replies.size());
    }

    private void told(String name, double nanos) {
        report.line("  %-58s %9.2f µs", name, nanos / 1e3);
        report.figure(name, nanos / 1e3);
    }

    /** Of as many copies as make a figure: the heap of a single one would drown in what else happens. */
    private void bytes(int size, ScriptedTexts texts) {
        ScriptedJudge judge = new ScriptedJudge(DeclaredTemplates.none());
        int copies = MEASURED_REPLIES / size;
        List<AgentMemory> kept = new ArrayList<>(copies);
        long before = usedHeap();
        for (int i = 0; i < copies; i++) {
            List<MemoryEntry> replies = new ArrayList<>();
            for (String text : texts.some(size)) {
                replies.add(entry(replies.size(), sketch(text), texts.random()));
            }
            AgentMemory memory = AgentMemory.of(replies, List.of());
            // The index is made with the first reply that is judged.
            judge.judge(replies.get(0), memory);
            kept.add(memory);
        }
        double bytes = (double) (usedHeap() - before) / copies / kept.get(0).size();
        report.atMost("heap of a memory of " + size + " different replies", bytes, MOST_BYTES, "bytes a reply");
    }

    private static long usedHeap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static DeclaredTemplates templates(List<ReplySketch> sketches) {
        List<DeclaredTemplate> declared = new ArrayList<>();
        for (ReplySketch sketch : sketches) {
            declared.add(
                    new DeclaredTemplate("template-" + declared.size(), sketch, Long.MIN_VALUE, Long.MAX_VALUE, false));
        }
        return DeclaredTemplates.of(declared);
    }

    /** A third is a template, a third was said by the agent before, a third is new. */
    private List<MemoryEntry> replies(List<ReplySketch> declared, ScriptedTexts texts) {
        Random random = texts.random();
        List<MemoryEntry> replies = new ArrayList<>();
        while (replies.size() < REPLIES) {
            int size = replies.size();
            int kind = random.nextInt(3);
            ReplySketch sketch = kind == 0
                    ? declared.get(random.nextInt(declared.size()))
                    : kind == 1 && size > MEMORY
                            ? replies.get(size - 1 - random.nextInt(MEMORY)).sketch()
                            : sketch(texts.one());
            replies.add(entry(size, sketch, random));
        }
        return replies;
    }

    private static MemoryEntry entry(int number, ReplySketch sketch, Random random) {
        // As long as the ids that platforms give.
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return new MemoryEntry(id, number * MINUTE, random.nextLong(), random.nextLong(), 0, sketch);
    }

    /** CPU nanoseconds of a run; the first two are for the compiler. */
    private double median(LongSupplier run) {
        List<Double> nanos = new ArrayList<>();
        for (int round = -2; round < rounds; round++) {
            long start = CpuTime.nanos();
            long result = run.getAsLong();
            double spent = CpuTime.nanos() - start;
            if (result < 0) {
                throw new IllegalStateException("A count below zero");
            }
            if (round >= 0) {
                nanos.add(spent);
            }
        }
        return Ratio.median(nanos);
    }
}
