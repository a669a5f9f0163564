package dev.attune.serde;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decoded values of a store that were used last, so that a conversation that goes on is not decoded again for each of
 * its events. Only a shortcut: what is not here is read from the store, and the owner forgets all when its task starts
 * again.
 *
 * <p>A value is taken out to be changed, and given back only when the change is in the store: a change that fails
 * leaves nothing behind. Not thread-safe.
 */
public final class RecentValues<V> {
    private final Map<String, V> values;

    /** @param most values kept; the one not used for longest goes first */
    public RecentValues(int most) {
        values = new LinkedHashMap<>(most * 2) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value, which is the caller's now, or null. */
    public @Nullable V take(String key) {
        return values.remove(key);
    }

    /** Gives a value back that is as it stands in the store. */
    public void put(String key, V value) {
        values.put(key, value);
    }

    /** Forgets all. */
    public void clear() {
        values.clear();
    }
}
