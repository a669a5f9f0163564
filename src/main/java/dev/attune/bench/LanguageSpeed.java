package dev.attune.bench;

import dev.attune.language.LanguageEngine;
import dev.attune.language.StockCoreNlp;
import dev.attune.schema.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Messages a second that one core reads: Attune's engines and stock CoreNLP, in turn. A round begins at another message.
 * All read {@value #SLICE} of them; fast readers go on with those that follow until the time is enough to measure, so
 * that no cache has seen all they read a moment ago.
 */
final class LanguageSpeed {
    static final String PCFG = "stock CoreNLP, PCFG";
    static final String SHIFT_REDUCE = "stock CoreNLP, shift-reduce";

    /** Messages of a round: enough for the mix of lengths, few enough for a parser. */
    private static final int SLICE = 40;

    private static final Duration LEAST = Duration.ofMillis(300);

    private final Map<String, Consumer<String>> readers = new LinkedHashMap<>();
    private final int rounds;
    private final Consumer<String> progress;

    /** Loads the stock pipelines; they come last and are what the others are compared with. */
    LanguageSpeed(Map<String, LanguageEngine> engines, int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
        engines.forEach((name, engine) -> readers.put(name, text -> engine.read(text, "en", Role.CUSTOMER)));
        readers.put(PCFG, StockCoreNlp.pcfg()::sentiment);
        if (StockCoreNlp.hasShiftReduce()) {
            readers.put(SHIFT_REDUCE, StockCoreNlp.shiftReduce()::sentiment);
        }
    }

    /**
     * What a reader reached.
     *
     * @param perSecond messages a second of CPU time of one core, median of the rounds
     * @param against by the name of each slower reader: how many times as fast
     */
    record Reader(String name, double perSecond, Map<String, Ratio> against) {}

    /** @param messages at least {@value #SLICE}, in the order in which they are read */
    List<Reader> run(List<String> messages) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Consumer<String>> reader : readers.entrySet()) {
                double rate = rate(reader.getValue(), messages, (round + 1) * SLICE);
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

    private static double rate(Consumer<String> reader, List<String> messages, int first) {
        int at = first;
        long start = CpuTime.nanos();
        long spent = 0;
        while (spent < LEAST.toNanos()) {
            for (int i = 0; i < SLICE; i++) {
                reader.accept(messages.get(at++ % messages.size()));
            }
            spent = CpuTime.nanos() - start;
        }
        return (at - first) * 1e9 / spent;
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
}
