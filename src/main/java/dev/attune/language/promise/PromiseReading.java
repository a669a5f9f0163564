package dev.attune.language.promise;

import java.util.List;

/** What one message commits to: promises and guarantees, each in the order of the text. */
public record PromiseReading(List<FoundPromise> promises, List<OverPromise> overPromises) {
    static final PromiseReading NOTHING = new PromiseReading(List.of(), List.of());

    public PromiseReading {
        promises = List.copyOf(promises);
        overPromises = List.copyOf(overPromises);
    }
}
