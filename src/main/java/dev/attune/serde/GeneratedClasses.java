package dev.attune.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Since 1.12.1 Avro instantiates only classes it was told to trust. It is told here, once for the process, that ours
 * are among them; what the process or its {@code org.apache.avro.*} system properties trust otherwise stays.
 */
public final class GeneratedClasses {
    static {
        ClassSecurityValidator.ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, GeneratedClasses::isOurs));
    }

    private GeneratedClasses() {}

    /** Call before the first generated class is read. */
    public static void trust() {
        // The static initializer has done it.
    }

    private static boolean isOurs(Class<?> type) {
        String name = type.getName();
        return name.startsWith("dev.attune.schema.") || name.startsWith("dev.attune.state.");
    }
}
