package dev.attune.offline.explain;

import dev.attune.schema.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages and what they show; of a reply also how it is judged.
 *
 * @param messages in their order; a reply is the last
 * @param judgement null if there was no reply, or it was not judged
 */
public record Explanation(
        String modelVersion,
        Channel channel,
        List<MessageView> messages,
        @Nullable JudgementView judgement) {}
