package dev.attune.demo.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time: what happens when. Steps at the same instant happen in the order in which they were planned. */
final class Timeline {
    private record Step(long at, long sequence, Runnable action) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::sequence));
    private long now;
    private long planned;

    Timeline(long start) {
        this.now = start;
    }

    /** Present simulated time, epoch milliseconds. */
    long now() {
        return now;
    }

    /** Plans a step; one in the past happens next. */
    void at(long time, Runnable action) {
        steps.add(new Step(Math.max(now, time), planned++, action));
    }

    void afterSeconds(double seconds, Runnable action) {
        at(now + Math.round(seconds * 1_000), action);
    }

    /** Goes on to the next step and takes it; returns false if there is none until then. */
    boolean advance(long until) {
        Step step = steps.peek();
        if (step == null || step.at() > until) {
            return false;
        }
        steps.remove();
        now = step.at();
        step.action().run();
        return true;
    }
}
