package dev.attune.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One key: its type, default and documentation.
 *
 * @param preset the default as a person would write it; null: none
 * @param about what it does and why one would change it
 */
record Setting<T>(String key, Kind<T> kind, @Nullable String preset, String about) {

    /** Name of the environment variable that sets it. */
    String variable() {
        return variable(key);
    }

    /** Name of the environment variable that sets a key: upper case, {@code .} and {@code -} become {@code _}. */
    static String variable(String key) {
        return "ATTUNE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
