package dev.attune.offline.simulate;

import dev.attune.schema.HorizonScore;

/** Decides whether one agent's score raises an alert; remembers what it saw of the agent. */
public interface AlertRule {
    /**
     * The score has changed.
     *
     * @param at task's clock, epoch milliseconds, not before the look before
     * @param segments of the agent so far, those that have left the horizon included
     * @param score of the horizon that alerts look at
     * @return whether an alert is raised now, whatever it is about
     */
    boolean raises(long at, long segments, HorizonScore score);
}
