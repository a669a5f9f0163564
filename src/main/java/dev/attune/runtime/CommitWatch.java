package dev.attune.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How long each thread has had records that it read and did not commit. Fed with counters at regular times; pure.
 *
 * <p>Records that were read between the sample before a commit and that commit count as uncommitted until the next
 * commit: the thread may have hung on one of them right after it. That next commit always comes where the thread is
 * well, because the tick of each task's clock makes one necessary even where nothing is read.
 */
public final class CommitWatch {
    private static final long NOTHING_PENDING = Long.MIN_VALUE;

    private final Map<String, Progress> threads = new HashMap<>();

    private static final class Progress {
        private double commits;
        private double read;
        private double readBeforeCommit;
        private long committedAt;
        private long pendingSince = NOTHING_PENDING;
    }

    /**
     * Counters of a thread; all from its start.
     *
     * @param busy whether it has its tasks and their state; time spent in a rebalance or restoring does not count
     */
    public void sample(String thread, long nowMillis, double commits, double read, boolean busy) {
        Progress progress = threads.get(thread);
        if (progress == null) {
            progress = new Progress();
            progress.commits = commits;
            progress.read = read;
            progress.readBeforeCommit = read;
            progress.committedAt = nowMillis;
            threads.put(thread, progress);
            return;
        }
        if (commits > progress.commits) {
            progress.readBeforeCommit = progress.read;
            progress.committedAt = nowMillis;
            progress.pendingSince = NOTHING_PENDING;
        }
        progress.commits = commits;
        progress.read = read;
        if (!busy) {
            progress.pendingSince = NOTHING_PENDING;
        } else if (read > progress.readBeforeCommit && progress.pendingSince == NOTHING_PENDING) {
            progress.pendingSince = nowMillis;
        }
    }

    /** Forgets threads that are no more: a dead one is another finding. */
    public void retain(Set<String> alive) {
        threads.keySet().retainAll(alive);
    }

    /** Longest time a thread has had records it did not commit; 0 if none has. */
    public long uncommittedMillis(long nowMillis) {
        return threads.values().stream()
                .filter(progress -> progress.pendingSince != NOTHING_PENDING)
                .mapToLong(progress -> nowMillis - progress.pendingSince)
                .max()
                .orElse(0);
    }

    /** Time since the last commit of the thread for which it is longest ago; 0 if there is no thread. */
    public long sinceCommitMillis(long nowMillis) {
        return threads.values().stream()
                .mapToLong(progress -> nowMillis - progress.committedAt)
                .max()
                .orElse(0);
    }
}
