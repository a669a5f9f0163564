package dev.attune.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Which of Kafka's meters are published. There are 300 to 600 of them, most of no use to anybody on duty; these are
 * the ones that alerts and dashboards read, each topic once. Attune's own and the JVM's pass.
 */
public final class StreamsMeterFilter implements MeterFilter {
    /** Names as Micrometer spells them. */
    public static final Set<String> ALLOWED = Set.of(
            // Is it alive? The state is a number: 2 is RUNNING.
            "kafka.stream.client.state",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            // Does it keep up?
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.poll.rate",
            "kafka.stream.thread.commit.rate",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.punctuate.latency.avg",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.task.active.process.ratio",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.record.lateness.max",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.consumed.rate",
            // Do its members stay together?
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.rebalance.latency.max",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.coordinator.failed.rebalance.total",
            // Does state come back, and does its memory stay bounded?
            "kafka.stream.state.updater.restore.records.rate",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.state.block.cache.usage",
            "kafka.stream.state.cur.size.all.mem.tables",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.num.open.iterators",
            // Does the broker take what is said?
            "kafka.producer.record.error.total",
            "kafka.producer.record.send.rate",
            "kafka.producer.txn.commit.time.ns.total",
            "kafka.producer.txn.abort.time.ns.total");

    private final ReportedTopics topics;

    public StreamsMeterFilter(ReportedTopics topics) {
        this.topics = topics;
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        if (!id.getName().startsWith("kafka.")) {
            return MeterFilterReply.NEUTRAL;
        }
        String topic = id.getTag("topic");
        boolean passes = ALLOWED.contains(id.getName()) && (topic == null || !topics.isSecondName(topic));
        return passes ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }
}
