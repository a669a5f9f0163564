package dev.attune.serde;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * What Avro must know before it meets a generated class.
 *
 * <p>Since 1.12.1 Avro instantiates only classes it was told to trust. It is told here, once for the process, that ours
 * are among them; what the process or its {@code org.apache.avro.*} system properties trust otherwise stays.
 */
public final class GeneratedClasses {
    /** Encode by the code in the generated classes instead of by a walk through the schema: the bytes are the same. */
    private static final String CUSTOM_CODERS = "org.apache.avro.specific.use_custom_coders";

    /** Resolve schemas once instead of at each value. */
    private static final String FAST_READER = "org.apache.avro.fastread";

    static {
        // Avro reads them when a generated class is loaded; Confluent's serializer gives no other way.
        for (String property : new String[] {CUSTOM_CODERS, FAST_READER}) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, "true");
            }
        }
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
