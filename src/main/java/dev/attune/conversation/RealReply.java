package dev.attune.conversation;

import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.state.LineKind;
import dev.attune.state.Signals;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * Whether an agent's message is more than a greeting, courtesy, a holding line or a new promise: what keeps a promise.
 *
 * <p>Told by the acts of its sentences. In doubt it is: an agent who answered and is said to have broken a promise is
 * the worse mistake. Beside a promise more is asked, because what is said around one ("still working on it") reads like
 * a statement. On the project's corpus 97 % of the replies with such an act count, 86 % of those that also promise; 79 %
 * of the others do not (the rest mostly reproaches and offers for sale, which are no courtesy either), 88 % of those
 * that also promise.
 */
final class RealReply {
    private static final int[] ACTS = Stream.of(
                    "ANSWER",
                    "ACTION_DONE",
                    "INSTRUCT",
                    "ASK_DETAIL",
                    "CHECK",
                    "REDIRECT",
                    "REFUSE",
                    "ANTICIPATE",
                    "OFFER")
            .mapToInt(Heads::act)
            .toArray();

    private static final float LIKELY = 0.2f;
    private static final float LIKELY_BESIDE_A_PROMISE = 0.5f;

    private RealReply() {}

    static boolean is(Signals signals) {
        if (signals.getLine() != LineKind.ANSWER) {
            return false;
        }
        ByteBuffer reading = signals.getAgent();
        // Not read: another language, or no engine. It is neither a greeting nor a holding line then.
        return reading == null || mostLikely(ReadingCodec.strongest(reading)) >= threshold(signals);
    }

    private static float threshold(Signals signals) {
        return signals.getPromises().isEmpty() ? LIKELY : LIKELY_BESIDE_A_PROMISE;
    }

    private static float mostLikely(float[] strongest) {
        float most = 0;
        for (int act : ACTS) {
            most = Math.max(most, strongest[act]);
        }
        return most;
    }
}
