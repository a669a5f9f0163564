package dev.attune.arch.seeded.language;

import dev.attune.arch.seeded.conversation.ScoreHelper;
import org.apache.kafka.common.TopicPartition;

/** A defect on purpose. */
public final class Reader {
    public int read(TopicPartition origin) {
        return new ScoreHelper().score(this, origin);
    }
}
