package dev.attune.conversation;

import dev.attune.scripted.ReplySketch;
import dev.attune.scripted.ReplySketcher;
import dev.attune.state.FoldedTurn;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is kept of agents' messages to compare them with what was said to others. */
final class Sketches {
    /** A sketcher has buffers of its own; texts are judged by many threads where there is no stream. */
    private final ThreadLocal<ReplySketcher> sketcher;

    Sketches(int maxCharacters) {
        sketcher = ThreadLocal.withInitial(() -> new ReplySketcher(maxCharacters));
    }

    /** Sketches a message in whatever language, and whatever the engine. */
    void sketch(String text, @Nullable String language, Signals signals) {
        ReplySketch sketch = sketcher.get().sketch(text, ReplySketcher.capitalsAreNames(language));
        signals.setSketch(sketch.bytes());
        signals.setSketchTokens(sketch.contentTokens());
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
        return both.put(before.duplicate())
                .put(more.slice(more.position(), room))
                .flip();
    }
}
