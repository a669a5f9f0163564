package dev.attune.runtime;

import java.util.Objects;

/** Version of this build. */
public final class Version {
    private Version() {}

    /** As in the jar's manifest; {@code development} where there is none. */
    public static String of() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
