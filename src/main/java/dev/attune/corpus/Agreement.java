package dev.attune.corpus;

import java.util.ArrayList;
import java.util.List;

/** Two readers' labels of the same items, and how far they agree beyond chance. */
final class Agreement {
    private final List<String> first = new ArrayList<>();
    private final List<String> second = new ArrayList<>();

    void add(String one, String other) {
        first.add(one);
        second.add(other);
    }

    int items() {
        return first.size();
    }

    /** Share of items with equal labels. */
    double share() {
        int equal = 0;
        for (int i = 0; i < first.size(); i++) {
            equal += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        return equal / (double) first.size();
    }

    /** Cohen's kappa: agreement beyond that of two readers with the same habits who do not look at the items. */
    double kappa() {
        Tally ones = new Tally();
        Tally others = new Tally();
        first.forEach(ones::add);
        second.forEach(others::add);
        double chance = 0;
        for (var entry : ones.most(Integer.MAX_VALUE)) {
            chance += (double) entry.getValue() * others.of(entry.getKey());
        }
        chance /= (double) items() * items();
        return (share() - chance) / (1 - chance);
    }
}
