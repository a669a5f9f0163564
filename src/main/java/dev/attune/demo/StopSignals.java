package dev.attune.demo;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and its like as a request instead of the end of the JVM. A shutdown hook will not do: while hooks run, broker
 * and streams can neither start nor end cleanly (they add hooks themselves, and files marked for deletion on exit
 * stay), and the exit status could not be 0.
 */
public final class StopSignals {
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

    /** As a shell reports a process ended by SIGINT. */
    private static final int IMPATIENT = 130;

    private StopSignals() {}

    /**
     * Runs the action on the first signal; a second one ends the JVM at once.
     *
     * @param action must not block
     */
    public static void onFirst(Runnable action) {
        AtomicInteger received = new AtomicInteger();
        Runnable handler = () -> {
            if (received.incrementAndGet() == 1) {
                action.run();
            } else {
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
