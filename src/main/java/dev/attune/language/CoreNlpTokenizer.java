package dev.attune.language;

import dev.attune.language.text.Boundaries;
import dev.attune.language.text.Tokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.List;

/**
 * CoreNLP's tokenizer with its English defaults. It needs no model; the first text loads its classes. Stateless, safe
 * for concurrent use.
 */
public final class CoreNlpTokenizer implements Tokenizer {
    /** Silent about characters that it does not know: its log would hold parts of the text. */
    private static final String OPTIONS = "untokenizable=noneDelete,invertible=false";

    /** Takes no text with a run without blank for which {@link BoundedText} would cut it: those take it seconds. */
    @Override
    public Boundaries tokenize(String text) {
        Boundaries found = new Boundaries();
        if (BoundedText.of(text, Math.max(1, text.length())).complete()) {
            tokens(text).forEach(token -> found.add(token.beginPosition(), token.endPosition()));
        }
        return found;
    }

    static List<CoreLabel> tokens(String text) {
        return new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), OPTIONS).tokenize();
    }
}
