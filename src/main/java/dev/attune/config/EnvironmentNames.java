package dev.attune.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the key an environment variable stands for. */
final class EnvironmentNames {
    /** Variables of the launcher and the image; not settings of the service. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("ATTUNE_HOME", "ATTUNE_OPTS", "ATTUNE_JAVA_OPTS", "ATTUNE_CONFIG", "ATTUNE_LOG_LEVEL");

    // A Kubernetes service whose name begins with "attune" puts variables of this form into every container of its
    // namespace. They are not ours, and must not keep the service from starting.
    private static final Pattern KUBERNETES = Pattern.compile(
            "ATTUNE(_[A-Z0-9]+)*_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_[A-Z]+)?)?)");
    private static final Pattern KUBERNETES_ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private static final List<String> PREFIXES = List.of("kafka.", "registry.", "calendar.");

    private final Map<String, String> keyByVariable = new HashMap<>();

    /** @param known defined keys, and those with a free part that other sources have set */
    EnvironmentNames(Collection<String> known) {
        known.forEach(key -> keyByVariable.put(Setting.variable(key), key));
    }

    /** The key; empty if the variable stands for none. */
    Optional<String> key(String variable) {
        String known = keyByVariable.get(variable);
        if (known != null) {
            return Optional.of(known);
        }
        String spelled = variable.substring("ATTUNE_".length()).toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            String start = prefix.replace('.', '_');
            if (spelled.startsWith(start) && spelled.length() > start.length()) {
                return Optional.of(free(prefix, spelled.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    private static String free(String prefix, String rest) {
        int end = rest.lastIndexOf('_');
        if (prefix.equals("calendar.") && end > 0) {
            // A team may hold underscores; what follows the last one is zone, hours or holidays.
            return prefix + rest.substring(0, end) + "." + rest.substring(end + 1);
        }
        return prefix + rest.replace('_', '.');
    }

    /** Whether a variable is somebody else's in spite of its name. */
    boolean isForeign(String variable, String value) {
        if (NOT_SETTINGS.contains(variable)) {
            return true;
        }
        boolean link = KUBERNETES.matcher(variable).matches();
        return link
                && (!keyByVariable.containsKey(variable)
                        || KUBERNETES_ADDRESS.matcher(value).matches());
    }

    /** The nearest variable that stands for a key. */
    Optional<String> nearest(String variable) {
        return NearestName.of(variable, keyByVariable.keySet());
    }
}
