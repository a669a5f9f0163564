package dev.attune.training;

import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Reply;
import dev.attune.corpus.Sentence;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.model.FeatureExtractor;
import dev.attune.language.model.LinearModel;
import dev.attune.language.reading.Heads;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Learns to read agents: what each sentence does, and how a whole reply is worded. */
final class AgentTraining {
    private static final int LEAST_ROWS = 2;
    private static final int SLOTS = 1 << 16;
    private static final double L2 = 1.5e-5;
    private static final double L2_WORDING = 3e-5;
    private static final int STEPS = 50;

    private final List<FeatureRow> sentences = new ArrayList<>();
    private final List<List<String>> acts = new ArrayList<>();
    private final List<Integer> sentenceFolds = new ArrayList<>();
    private final List<FeatureRow> replies = new ArrayList<>();
    private final List<Reply> labels = new ArrayList<>();
    private final List<Integer> replyFolds = new ArrayList<>();
    private final Dictionary dictionary;

    AgentTraining(Corpus corpus, Lexica lexica, Progress progress) {
        FeatureExtractor extractor =
                new FeatureExtractor(lexica.sentiment(), lexica.agent(), Tokenizer.NONE, 20_000, 10_000);
        FeatureRow.Collector collector = new FeatureRow.Collector();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Context context : corpus.contexts()) {
            if (!context.split().equals("train")) {
                continue;
            }
            int fold = Folds.of(context.unit());
            for (Reply reply : context.replies()) {
                // The same reply in three contexts is one text here.
                if (seen.putIfAbsent(reply.text(), fold) == null) {
                    for (Sentence sentence : reply.sentences()) {
                        ScannedText text = extractor.read(sentence.text());
                        extractor.part(0, text.tokens(), collector);
                        sentences.add(collector.take());
                        acts.add(sentence.acts());
                        sentenceFolds.add(fold);
                    }
                }
                ScannedText text = extractor.read(reply.text());
                for (int s = 0; s < text.sentences(); s++) {
                    extractor.part(text.firstToken(s), text.endToken(s), collector);
                }
                replies.add(collector.take());
                labels.add(reply);
                replyFolds.add(fold);
            }
        }
        List<FeatureRow> all = new ArrayList<>(sentences);
        all.addAll(replies);
        dictionary = Dictionary.of(all, LEAST_ROWS);
        progress.say("agent: " + dictionary.size() + " features of " + sentences.size() + " sentences");
    }

    /** The model learnt from all but the examples of a fold; {@link Folds#NONE}: from all. */
    LinearModel model(int without) {
        int[] chosen = IntStream.range(0, sentences.size())
                .filter(i -> sentenceFolds.get(i) != without)
                .toArray();
        LinearFit does =
                LinearFit.of(dictionary.matrix(sentences, new double[0][]).rows(chosen), actTargets(chosen), L2, STEPS);
        int[] whole = IntStream.range(0, replies.size())
                .filter(i -> replyFolds.get(i) != without)
                .toArray();
        LinearFit worded = LinearFit.of(
                dictionary.matrix(replies, new double[0][]).rows(whole), wordingTargets(whole), L2_WORDING, STEPS);
        return new ModelAssembly(dictionary)
                .add(does, Heads.ACTS.stream().map(act -> "act " + act).toList())
                .add(
                        worded,
                        Heads.WORDING.stream().map(head -> "wording " + head).toList())
                .build(SLOTS);
    }

    private Targets actTargets(int[] chosen) {
        int[] sizes = new int[Heads.ACTS.size()];
        Arrays.fill(sizes, 1);
        Targets targets = new Targets(sizes);
        float[] weights = new float[sizes.length];
        Arrays.fill(weights, 1);
        for (int i : chosen) {
            float[] shares = new float[sizes.length];
            acts.get(i).forEach(act -> shares[Heads.act(act)] = 1);
            targets.add(shares, weights);
        }
        return targets;
    }

    private Targets wordingTargets(int[] chosen) {
        int[] sizes = new int[Heads.WORDING.size()];
        Arrays.fill(sizes, 1);
        Targets targets = new Targets(sizes);
        float[] weights = new float[sizes.length];
        Arrays.fill(weights, 1);
        for (int i : chosen) {
            Reply reply = labels.get(i);
            List<Integer> empathy = reply.empathy();
            targets.add(
                    new float[] {
                        flag(reply.canned() >= .75),
                        flag(reply.warmth() >= 3.6),
                        flag(reply.warmth() <= 2.4),
                        flag(reply.personal() >= 1),
                        flag(empathy.get(0) >= 1),
                        flag(empathy.get(0) >= 2),
                        flag(empathy.get(1) >= 1),
                        flag(empathy.get(1) >= 2),
                        flag(empathy.get(2) >= 1),
                        flag(empathy.get(2) >= 2)
                    },
                    weights);
        }
        return targets;
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }
}
