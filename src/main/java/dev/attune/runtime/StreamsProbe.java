package dev.attune.runtime;

import dev.attune.metrics.ReportedTopics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;

/** What can be seen of Kafka Streams from outside: threads, tasks, lag, commits. */
final class StreamsProbe {
    private static final String THREAD_GROUP = "stream-thread-metrics";
    private static final String FETCH_GROUP = "consumer-fetch-manager-metrics";
    private static final String CONSUMER_SUFFIX = "-consumer";

    private final KafkaStreams streams;
    private final LongSupplier wall;
    private final ReportedTopics topics;
    private final CommitWatch commits = new CommitWatch();

    StreamsProbe(KafkaStreams streams, LongSupplier wall, ReportedTopics topics) {
        this.streams = streams;
        this.wall = wall;
        this.topics = topics;
    }

    /** Looks at the counters of all threads; called at regular times. */
    synchronized void sample() {
        Map<String, Double> committed = new HashMap<>();
        Map<String, Double> read = new HashMap<>();
        streams.metrics().forEach((name, metric) -> {
            if (name.group().equals(THREAD_GROUP) && name.name().equals("commit-total")) {
                committed.merge(name.tags().getOrDefault("thread-id", ""), number(metric), Double::sum);
            } else if (isConsumed(name)) {
                read.merge(threadOf(name), number(metric), Double::sum);
            }
        });
        Set<String> alive = new HashSet<>();
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            if (!thread.threadState().equals("DEAD")) {
                String name = thread.threadName();
                alive.add(name);
                commits.sample(
                        name,
                        wall.getAsLong(),
                        committed.getOrDefault(name, 0.0),
                        read.getOrDefault(name, 0.0),
                        thread.threadState().equals("RUNNING"));
            }
        }
        commits.retain(alive);
    }

    // Of the main consumer as a whole: the same name with a topic's tag counts a part of it.
    private static boolean isConsumed(MetricName name) {
        return name.group().equals(FETCH_GROUP)
                && name.name().equals("records-consumed-total")
                && !name.tags().containsKey("topic")
                && isMainConsumer(name);
    }

    private static boolean isMainConsumer(MetricName name) {
        String client = name.tags().getOrDefault("client-id", "");
        return client.endsWith(CONSUMER_SUFFIX)
                && !client.endsWith("-restore" + CONSUMER_SUFFIX)
                && !client.endsWith("-global" + CONSUMER_SUFFIX);
    }

    private static String threadOf(MetricName name) {
        String client = name.tags().getOrDefault("client-id", "");
        return client.substring(0, client.length() - CONSUMER_SUFFIX.length());
    }

    private static double number(Metric metric) {
        return metric.metricValue() instanceof Number value && !Double.isNaN(value.doubleValue())
                ? value.doubleValue()
                : 0;
    }

    synchronized long uncommittedMillis() {
        return commits.uncommittedMillis(wall.getAsLong());
    }

    synchronized long sinceCommitMillis() {
        return commits.sinceCommitMillis(wall.getAsLong());
    }

    int threadsAlive() {
        return (int) streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.threadState().equals("DEAD"))
                .count();
    }

    /** State and tasks of each thread. */
    List<Map<String, Object>> threads() {
        List<Map<String, Object>> threads = new ArrayList<>();
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("name", thread.threadName());
            shown.put("state", thread.threadState());
            shown.put("active", tasks(thread.activeTasks()));
            shown.put("standby", tasks(thread.standbyTasks()));
            threads.add(shown);
        }
        return threads;
    }

    private static List<String> tasks(Set<TaskMetadata> tasks) {
        return tasks.stream().map(task -> task.taskId().toString()).sorted().toList();
    }

    /** Records that are there and were not read yet, by topic. */
    Map<String, Long> lag() {
        Map<String, Long> lag = new TreeMap<>();
        streams.metrics().forEach((name, metric) -> {
            String topic = name.tags().getOrDefault("topic", "");
            if (name.group().equals(FETCH_GROUP)
                    && name.name().equals("records-lag")
                    && isMainConsumer(name)
                    && !topics.isSecondName(topic)) {
                lag.merge(topic, (long) number(metric), Long::sum);
            }
        });
        return lag;
    }
}
