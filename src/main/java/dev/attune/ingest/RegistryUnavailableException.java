package dev.attune.ingest;

/**
 * The schema registry could not be asked, over the whole of the patience it is given. Stops the service: the record
 * is fine for all that is known, and is read again after the restart.
 */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
