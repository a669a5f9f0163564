package dev.attune.agentscore;

import dev.attune.state.SegmentRow;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one segment is to an agent's score.
 *
 * @param ticket a ticket, else a chat
 * @param cycle of the conversation, from 0
 * @param at its latest reply or observation, epoch milliseconds; 0: it counts in no horizon
 * @param replies public human replies in it
 * @param values its mean or share, millionths, for the metrics of which it has an observation
 */
public record SegmentAccount(
        boolean ticket, String conversationId, int cycle, long at, int replies, Map<Metric, Long> values) {

    static SegmentAccount of(AgentKeys.Segment segment, SegmentRow row) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        // Counted alone, its sums are its values.
        var alone = AgentAggregate.unheard(0).getHorizons().get(0);
        AgentAggregate.count(alone, row, 1);
        for (Metric metric : Metric.values()) {
            if (metric.n(alone) > 0) {
                values.put(metric, metric.sum(alone));
            }
        }
        return new SegmentAccount(
                segment.ticket(), segment.conversationId(), segment.cycle(), row.getTime(), row.getReplies(), values);
    }
}
