package dev.attune.evaluate;

import dev.attune.corpus.baseline.Judgement;
import dev.attune.corpus.baseline.Ngrams;
import dev.attune.language.StockCoreNlp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Who else is asked. */
final class Peers {
    static final String VADER = "VADER";
    static final String NGRAMS = "n-grams";

    /** Of five classes made -1 to 1: nearer to a neighbour of the middle than to the middle. */
    private static final double CORENLP_THRESHOLD = .25;

    private final PeerChoice choice;
    private final Ngrams ngrams;
    private final List<Tone> tones = new ArrayList<>();

    /**
     * @param sample texts that slow peers are asked about in each task
     * @param progress told what is loaded, and what cannot be
     */
    Peers(PeerChoice choice, int sample, Ngrams ngrams, Consumer<String> progress) {
        this.choice = choice;
        this.ngrams = ngrams;
        if (choice == PeerChoice.NONE) {
            return;
        }
        Map<String, Double> known = new HashMap<>();
        tones.add(new Tone(
                VADER, Integer.MAX_VALUE, text -> known.computeIfAbsent(text, Vader::compound), Vader.THRESHOLD));
        if (choice == PeerChoice.ALL) {
            tones.add(coreNlp("CoreNLP PCFG", sample, StockCoreNlp::pcfg, progress));
            if (StockCoreNlp.hasShiftReduce()) {
                tones.add(coreNlp("CoreNLP shift-reduce", sample, StockCoreNlp::shiftReduce, progress));
            } else {
                progress.accept("CoreNLP's shift-reduce parser is not there and is left out: build with -Pbench.");
            }
        }
    }

    private static Tone coreNlp(String name, int sample, Supplier<StockCoreNlp> load, Consumer<String> progress) {
        Map<String, Double> known = new HashMap<>();
        List<StockCoreNlp> loaded = new ArrayList<>();
        ToDoubleFunction<String> score = text -> {
            Double before = known.get(text);
            if (before != null) {
                return before;
            }
            if (loaded.isEmpty()) {
                progress.accept("loading " + name);
                loaded.add(load.get());
            }
            double read = loaded.get(0).sentiment(text) / 2 - 1;
            known.put(text, read);
            return read;
        };
        return new Tone(name, sample, score, CORENLP_THRESHOLD);
    }

    /** Readers of tone. */
    List<Tone> tones() {
        return List.copyOf(tones);
    }

    /** The customer's sentiment. */
    List<Peer> sentiment() {
        List<Peer> peers = new ArrayList<>(choice(Judgement.SENTIMENT));
        tones.forEach(tone -> peers.add(new Peer(
                tone.name(), tone.most(), item -> tone.label(item.subject().customer()))));
        return peers;
    }

    /** A choice among the labels of a judgement. */
    List<Peer> choice(Judgement judgement) {
        return ngrams(judgement, Peers::best);
    }

    /** The chance of a label. */
    List<Peer> chance(Judgement judgement, String label) {
        int index = judgement.labels().indexOf(label);
        return ngrams(judgement, predicted -> predicted[index]);
    }

    /** A number. */
    List<Peer> number(Judgement judgement) {
        return ngrams(judgement, predicted -> predicted[0]);
    }

    /** How positive the replies are on average, -1 to 1. */
    List<Peer> toneOfReplies() {
        return tones.stream()
                .filter(tone -> tone.name().equals(VADER))
                .map(tone -> Peer.fast(
                        tone.name(),
                        item -> item.subject().replies().stream()
                                .mapToDouble(tone.score())
                                .average()
                                .orElse(0)))
                .toList();
    }

    private List<Peer> ngrams(Judgement judgement, ToDoubleFunction<double[]> reading) {
        if (choice == PeerChoice.NONE || !ngrams.knows(judgement)) {
            return List.of();
        }
        return List.of(Peer.fast(
                NGRAMS,
                item -> reading.applyAsDouble(ngrams.predict(
                        judgement, item.subject().customer(), item.subject().reply()))));
    }

    private static int best(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
