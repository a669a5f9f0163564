package dev.attune.bench;

import java.lang.management.ManagementFactory;

/** What the own thread has spent: others on the machine do not count. */
final class CpuTime {
    private CpuTime() {}

    /** CPU time of the current thread, ns. */
    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
