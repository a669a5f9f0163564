package dev.attune.metrics;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the two names apart under which Kafka's consumers report a topic with a dot in its name: as it is, and, until
 * Kafka 5, with underscores for the dots. Whoever adds up by topic would count each record twice. A cluster has no two
 * topics whose names differ in this alone, as Kafka refuses the second.
 */
public final class ReportedTopics {
    private final Set<String> secondNames;
    private final String internalPrefix;
    private final boolean internalTwice;

    /**
     * @param applicationId prefix, with a hyphen, of the internal topics
     * @param topics all other topics that are read
     */
    public ReportedTopics(String applicationId, Collection<String> topics) {
        secondNames = topics.stream()
                .filter(ReportedTopics::isReportedTwice)
                .map(ReportedTopics::secondName)
                .collect(Collectors.toUnmodifiableSet());
        internalTwice = isReportedTwice(applicationId);
        internalPrefix = secondName(applicationId) + "-";
    }

    private static boolean isReportedTwice(String topic) {
        return topic.contains(".");
    }

    private static String secondName(String topic) {
        return topic.replace('.', '_');
    }

    /** Whether {@code reported} is the name with underscores of a topic that is also reported by its own. */
    public boolean isSecondName(String reported) {
        return secondNames.contains(reported) || (internalTwice && reported.startsWith(internalPrefix));
    }
}
