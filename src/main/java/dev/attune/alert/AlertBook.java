package dev.attune.alert;

import dev.attune.config.AlertMetric;
import dev.attune.state.AlertWatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one agent that are watched. Of a metric that is in its range nothing is kept, so that the state of
 * most agents holds nothing of this.
 */
public final class AlertBook {
    private final List<AlertWatch> watches;

    /** @param watches as stored with the agent; changed by whoever is given the book */
    public AlertBook(List<AlertWatch> watches) {
        this.watches = watches;
    }

    /** All that are watched; not a copy. */
    List<AlertWatch> watches() {
        return watches;
    }

    /** What is known of a metric, or null while it is not watched. */
    @Nullable
    AlertWatch find(AlertMetric metric) {
        for (AlertWatch watch : watches) {
            if (watch.getMetric().equals(metric.name())) {
                return watch;
            }
        }
        return null;
    }

    /** The watch of a metric, begun now if need be. */
    AlertWatch open(AlertMetric metric) {
        AlertWatch known = find(metric);
        if (known != null) {
            return known;
        }
        AlertWatch begun = new AlertWatch(metric.name(), null, 0L, null, null, new ArrayList<>());
        watches.add(begun);
        return begun;
    }

    /** Forgets a metric. */
    void close(AlertMetric metric) {
        // By index: the lists that Avro decodes cannot remove while they are iterated.
        for (int i = 0; i < watches.size(); i++) {
            if (watches.get(i).getMetric().equals(metric.name())) {
                watches.remove(i);
                return;
            }
        }
    }
}
