package dev.attune.corpus;

import java.util.ArrayList;
import java.util.List;

/** Every text of the corpus, whoever wrote it. */
final class Texts {
    private Texts() {}

    /**
     * @param unit what must stay on one side of the splits with this text
     * @param agent whether an agent or bot says it
     */
    record Text(String id, String split, String unit, boolean agent, String text) {}

    static List<Text> of(Corpus corpus) {
        List<Text> texts = new ArrayList<>();
        for (Context context : corpus.contexts()) {
            context.turns().forEach(turn -> texts.add(text(context, !turn.role().equals(Turn.CUSTOMER), turn.text())));
            for (Reply reply : context.replies()) {
                texts.add(new Text(reply.id(), context.split(), context.unit(), true, reply.text()));
            }
        }
        corpus.messages().forEach(message -> texts.add(text(message, false, message.text())));
        corpus.promises().forEach(sentence -> texts.add(text(sentence, true, sentence.text())));
        for (FairnessPair pair : corpus.fairness()) {
            boolean agent = !pair.side().equals(Turn.CUSTOMER);
            texts.add(text(pair, agent, pair.a()));
            texts.add(text(pair, agent, pair.b()));
            if (pair.context() != null) {
                texts.add(text(pair, false, pair.context()));
            }
        }
        return texts;
    }

    private static Text text(Item item, boolean agent, String text) {
        return new Text(item.id(), item.split(), item.unit(), agent, text);
    }
}
