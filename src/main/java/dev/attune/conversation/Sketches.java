package dev.attune.conversation;

import dev.attune.language.redaction.MainText;
import dev.attune.scripted.PlainWords;
import dev.attune.scripted.ReplySketch;
import dev.attune.scripted.ReplySketcher;
import dev.attune.state.FoldedTurn;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is kept of agents' messages to compare them with what was said to others. */
final class Sketches {
    private final ReplySketcher sketcher = ReplySketcher.plain();
    private final int maxCharacters;

    Sketches(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Sketches a message in whatever language, and whatever the engine. */
    void sketch(String text, @Nullable String language, Signals signals) {
        String bounded = text.length() <= maxCharacters ? text : text.substring(0, maxCharacters);
        CharSequence own = MainText.of(bounded).text();
        ReplySketch sketch = sketcher.sketch(new PlainWords(own), capitalsAreNames(language));
        signals.setSketch(sketch.bytes());
        signals.setSketchTokens(sketch.contentTokens());
    }

    private static boolean capitalsAreNames(@Nullable String language) {
        return language == null || !language.regionMatches(true, 0, "de", 0, 2);
    }

    /** A turn says one more message. */
    static void join(FoldedTurn turn, Signals signals) {
        ByteBuffer more = signals.getSketch();
        if (more == null) {
            return;
        }
        ByteBuffer before = turn.getSketch();
        turn.setSketch(before == null ? more : joined(before, more));
        turn.setSketchTokens(turn.getSketchTokens() + signals.getSketchTokens());
    }

    private static ByteBuffer joined(ByteBuffer before, ByteBuffer more) {
        int most = ReplySketch.MOST_TOKENS * Integer.BYTES;
        int room = Math.min(more.remaining(), most - before.remaining());
        ByteBuffer both = ByteBuffer.allocate(before.remaining() + room);
        return both.put(before.duplicate()).put(more.slice(more.position(), room)).flip();
    }
}
