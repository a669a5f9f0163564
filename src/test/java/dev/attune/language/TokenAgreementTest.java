package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.Message;
import dev.attune.corpus.PromiseSentence;
import dev.attune.corpus.Reply;
import dev.attune.corpus.Turn;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import dev.attune.language.text.TextScanner;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scanner's tokens are CoreNLP's, but for few. Left out: what begins inside a mask or an emoticon, which are one
 * token here by design, and texts that the scanner hands over to CoreNLP.
 */
class TokenAgreementTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");
    private static final double SHARE = 0.995;

    private final TextScanner scanner = new TextScanner(100_000, 10_000);
    private final ScannedText scanned = new ScannedText();
    private long all;
    private long found;

    @Test
    void theScannersTokensAreThoseOfTheLibrary() throws IOException {
        texts(CorpusReader.read(DIRECTORY).corpus()).forEach(this::compare);

        assertThat(all).isGreaterThan(200_000);
        assertThat((double) found / all).isGreaterThanOrEqualTo(SHARE);
    }

    private static Stream<String> texts(Corpus corpus) {
        return Stream.of(
                        corpus.contexts().stream()
                                .map(Context::turns)
                                .flatMap(List::stream)
                                .map(Turn::text),
                        corpus.replies().map(Corpus.Judged::reply).map(Reply::text),
                        corpus.messages().stream().map(Message::text),
                        corpus.promises().stream().map(PromiseSentence::text))
                .flatMap(texts -> texts);
    }

    private void compare(String text) {
        scanner.scan(text, scanned);
        if (scanned.foreign()) {
            return;
        }
        BitSet byDesign = new BitSet();
        for (int token = 0; token < scanned.tokens(); token++) {
            if ((scanned.shape(token) & (Shapes.MASK | Shapes.EMOTICON)) != 0) {
                byDesign.set(scanned.start(token), scanned.end(token));
            }
        }
        int at = 0;
        for (CoreLabel theirs : CoreNlpTokenizer.tokens(text)) {
            if (byDesign.get(theirs.beginPosition())) {
                continue;
            }
            while (at < scanned.tokens() && scanned.start(at) < theirs.beginPosition()) {
                at++;
            }
            all++;
            if (at < scanned.tokens()
                    && scanned.start(at) == theirs.beginPosition()
                    && scanned.end(at) == theirs.endPosition()) {
                found++;
            }
        }
    }
}
