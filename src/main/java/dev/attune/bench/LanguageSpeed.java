package dev.attune.bench;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.LanguageEngine;
import dev.attune.language.StockCoreNlp;
import dev.attune.schema.Role;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Messages a second that one core reads: Attune's engines and stock CoreNLP on the same messages, in turn. A round takes
 * a slice of the messages; fast readers read it again and again until the time is enough to measure.
 */
final class LanguageSpeed {
    /** Messages of a round: enough for the mix of lengths, few enough for a parser. */
    private static final int SLICE = 40;

    private static final Duration LEAST = Duration.ofMillis(300);

    private final List<String> messages;
    private final int rounds;

    /** @param messages at least {@value #SLICE}, in the order in which they are read */
    LanguageSpeed(List<String> messages, int rounds) {
        this.messages = messages;
        this.rounds = rounds;
    }

    /**
     * What a reader reached.
     *
     * @param perSecond messages a second of CPU time of one core, median of the rounds
     * @param against by the name of each slower reader: how many times as fast
     */
    record Reader(String name, double perSecond, Map<String, Ratio> against) {}

    /** Measures; the stock pipelines come last and are what the others are compared with. */
    List<Reader> run(Map<String, LanguageEngine> engines, Consumer<String> progress) {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        engines.forEach((name, engine) -> readers.put(name, text -> engine.read(text, "en", Role.CUSTOMER)));
        StockCoreNlp pcfg = StockCoreNlp.pcfg();
        readers.put("stock CoreNLP, PCFG", pcfg::sentiment);
        if (StockCoreNlp.hasShiftReduce()) {
            StockCoreNlp shiftReduce = StockCoreNlp.shiftReduce();
            readers.put("stock CoreNLP, shift-reduce", shiftReduce::sentiment);
        }
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            List<String> slice = slice(round + 1);
            for (Map.Entry<String, Consumer<String>> reader : readers.entrySet()) {
                double rate = rate(reader.getValue(), slice);
                // The first is for classes, models and the compiler.
                if (round >= 0) {
                    rates.computeIfAbsent(reader.getKey(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
            progress.accept("language: round " + Math.max(0, round + 1) + " of " + rounds);
        }
        return compared(rates);
    }

    private List<String> slice(int round) {
        List<String> slice = new ArrayList<>();
        for (int i = 0; i < SLICE; i++) {
            slice.add(messages.get((round * SLICE + i) % messages.size()));
        }
        return slice;
    }

    private static double rate(Consumer<String> reader, List<String> slice) {
        long read = 0;
        long start = cpu();
        long spent = 0;
        while (spent < LEAST.toNanos()) {
            slice.forEach(reader);
            read += slice.size();
            spent = cpu() - start;
        }
        return read * 1e9 / spent;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Reader> compared(Map<String, List<Double>> rates) {
        List<Reader> found = new ArrayList<>();
        rates.forEach((name, own) -> {
            Map<String, Ratio> against = new LinkedHashMap<>();
            rates.forEach((other, theirs) -> {
                if (other.startsWith("stock") && !other.equals(name)) {
                    against.put(other, Ratio.of(own, theirs));
                }
            });
            found.add(new Reader(name, Ratio.median(own), against));
        });
        return found;
    }

    /** An engine that remembers nothing: what is measured is reading. */
    static LanguageSettings withEngine(LanguageSettings settings, String engine) {
        return new LanguageSettings(
                engine, settings.maxCharacters(), settings.maxSentenceTokens(), settings.maxSentences());
    }
}
