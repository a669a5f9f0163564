package dev.attune.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not be shown. */
public final class Secrets {
    /** What is shown instead. */
    public static final String MASK = "********";

    private static final Set<String> WORDS =
            Set.of("password", "secret", "token", "jaas.config", "user.info", "credential", "passphrase", "apikey");
    private static final Set<String> KEY_MATERIAL = Set.of(
            "ssl.keystore.key", "ssl.keystore.certificate.chain", "ssl.key.pem", "private.key", "api.key", "agent-key");
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s,]+(?=@)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[a-z]+:[^}]*}");

    private Secrets() {}

    /**
     * The value as it may be shown. A reference such as {@code ${file:/run/secrets/password}} says where a secret is,
     * not what it is, and stays; user and password in an address are masked whatever the key.
     */
    public static String masked(String key, String value) {
        if (isSecret(key)) {
            return REFERENCE.matcher(value).matches() ? value : MASK;
        }
        return USER_INFO.matcher(value).replaceAll(MASK);
    }

    static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        // The address of a token endpoint is worth seeing; it holds no secret but user info, which is masked anyway.
        if (name.endsWith(".url") || name.endsWith(".location")) {
            return false;
        }
        return WORDS.stream().anyMatch(name::contains) || KEY_MATERIAL.stream().anyMatch(name::endsWith);
    }
}
