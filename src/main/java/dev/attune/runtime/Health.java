package dev.attune.runtime;

import dev.attune.http.Verdict;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams.State;
import org.jspecify.annotations.Nullable;

/** Whether an instance should go on, and whether it does its work now. Pure. */
public final class Health {
    private final Duration commitStall;

    /** @param commitStall records read and not committed for longer mean that nothing gets done */
    public Health(Duration commitStall) {
        this.commitStall = commitStall;
    }

    /**
     * What is known about an instance.
     *
     * @param state as Kafka Streams says
     * @param threads threads that are not dead
     * @param uncommittedMillis how long the thread that is furthest behind has had records it read and did not commit
     * @param engineReady whether the language engine has its models
     * @param failure class of the exception that stopped it
     */
    public record Snapshot(
            State state,
            int threads,
            long uncommittedMillis,
            boolean engineReady,
            @Nullable String failure) {}

    /**
     * Whether it should go on. A rebalance or restoring of state may take minutes and is no reason to be restarted,
     * which would only start it anew.
     */
    public Verdict live(Snapshot now) {
        if (now.failure() != null) {
            return new Verdict(false, "stopped by " + now.failure());
        }
        State state = now.state();
        if (state == State.ERROR || state == State.PENDING_ERROR || state == State.NOT_RUNNING) {
            return new Verdict(false, "state " + state);
        }
        if (state == State.CREATED || state == State.PENDING_SHUTDOWN) {
            // Threads are not there yet, or not any more, and that is as it should be.
            return new Verdict(true, "state " + state);
        }
        if (now.threads() == 0) {
            return new Verdict(false, "no thread is alive");
        }
        if (now.uncommittedMillis() > commitStall.toMillis()) {
            return new Verdict(
                    false,
                    "records were read and nothing was committed for " + now.uncommittedMillis() / 1000
                            + " s (health.commit-stall " + commitStall.toSeconds() + " s)");
        }
        return new Verdict(true, "state " + now.state());
    }

    /** Whether it does its work now. */
    public Verdict ready(Snapshot now) {
        Verdict live = live(now);
        if (!live.ok()) {
            return live;
        }
        if (now.state() != State.RUNNING) {
            return new Verdict(false, "state " + now.state());
        }
        return now.engineReady()
                ? new Verdict(true, "state RUNNING")
                : new Verdict(false, "the language engine loads its models");
    }
}
