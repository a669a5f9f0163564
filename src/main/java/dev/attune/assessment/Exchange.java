package dev.attune.assessment;

import dev.attune.schema.Channel;
import java.util.List;

/**
 * A reply and what was said before it; the reply is a settled turn.
 *
 * @param id names it to the caller; decides nothing
 * @param context oldest first; may be empty
 */
public record Exchange(String id, Channel channel, List<Utterance> context, String reply) {
    /** Copies the context. */
    public Exchange {
        context = List.copyOf(context);
    }
}
