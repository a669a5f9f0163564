package dev.attune.demo;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and its like as a request instead of the end of the JVM. A shutdown hook will not do: while hooks run, broker
 * and streams can neither start nor end cleanly (they add hooks themselves, and files marked for deletion on exit
 * stay), and the exit status could not be 0.
 */
public final class StopSignals {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** As a shell reports a process ended by SIGINT. */
    private static final int IMPATIENT = 130;

    /** Some parents, such as timeout, signal the process and its group: that is one wish, not two. */
    private static final long ECHO_NANOS = 2_000_000_000L;

    private StopSignals() {}

    /**
     * Runs the action on the first signal; one that comes more than two seconds later ends the JVM at once.
     *
     * @param action must not block
     */
    public static void onFirst(Runnable action) {
        AtomicReference<@Nullable Long> first = new AtomicReference<>();
        Runnable handler = () -> {
            Long since = first.get();
            if (since == null && first.compareAndSet(null, System.nanoTime())) {
                action.run();
            } else if (since != null && System.nanoTime() - since > ECHO_NANOS) {
                Runtime.getRuntime().halt(IMPATIENT);
            }
        };
        for (String name : NAMES) {
            handle(name, handler);
        }
    }

    /** By reflection: sun.misc.Signal is exported and here to stay, but naming it is a warning that cannot be silenced. */
    private static void handle(String name, Runnable handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            handler.run();
                        }
                        return null;
                    });
            Constructor<?> named = signal.getConstructor(String.class);
            Method handle = signal.getMethod("handle", signal, type);
            handle.invoke(null, named.newInstance(name), proxy);
        } catch (ReflectiveOperationException e) {
            // A JVM without it, or a signal that it keeps for itself (-Xrs): there, a signal ends the process as usual.
            return;
        }
    }
}
