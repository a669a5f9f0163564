package dev.attune.demo;

/** A request that the registry refuses, with Confluent's error code. */
final class RegistryException extends Exception {
    private final int code;

    /**
     * @param code three digits of the HTTP status, in most cases followed by two that tell more
     * @param message for a person
     */
    RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException versionNotFound(String version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException schemaNotFound() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException invalidSchema(String why) {
        return new RegistryException(42201, "Invalid schema: " + why);
    }

    /** Value of {@code error_code} in the answer. */
    int code() {
        return code;
    }

    /** HTTP status of the answer. */
    int status() {
        return code < 1000 ? code : code / 100;
    }
}
