package dev.attune.ingest;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;

/** Asks the schema registry, patiently, and tells "the answer is no" from "there was no answer". */
public final class RegistryCalls {
    private final RetryPolicy patience;

    public RegistryCalls(RetryPolicy patience) {
        this.patience = patience;
    }

    /** A call to the registry. */
    public interface Call<T> {
        T call() throws IOException, RestClientException;
    }

    /**
     * Returns the answer, or throws the exception that is one.
     *
     * @param what is asked for, for the message
     * @throws RegistryUnavailableException if there was no answer in all attempts
     */
    public <T> T ask(String what, Call<T> call) throws IOException, RestClientException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (IOException | RestClientException e) {
                if (!isUnavailable(e)) {
                    throw e;
                }
                if (attempt >= patience.attempts()) {
                    throw new RegistryUnavailableException(
                            "The schema registry did not answer for " + what + " in " + attempt + " attempts ("
                                    + describe(e) + "). Check its URL and that it runs."
                                    + " The record was not lost: it is read again after a restart.",
                            e);
                }
                await(attempt + 1, e);
            }
        }
    }

    /**
     * Throws the reason if a deserializer failed because there was no answer: it asks the client again, which may have
     * forgotten in the meantime.
     */
    public static void rethrowUnavailable(RuntimeException failure) throws IOException, RestClientException {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (isUnavailable(cause)) {
                if (cause instanceof RestClientException answer) {
                    throw answer;
                }
                throw (IOException) cause;
            }
        }
    }

    /** Whether there was no answer: no connection, 5xx, not authorised, or something that is no registry. */
    static boolean isUnavailable(Throwable failure) {
        if (failure instanceof RestClientException answer) {
            return !isUnknownId(answer);
        }
        // Decoding from memory has input/output exceptions of its own.
        return failure instanceof IOException
                && !(failure instanceof EOFException)
                && !failure.getClass().getName().startsWith("org.apache.avro.")
                && !isForeignType(failure);
    }

    /**
     * Whether the registry answered with a schema that the client cannot parse: Protobuf, JSON Schema. Confluent's
     * client has no type of its own for it; without this one such id in a record would stop the service for ever.
     */
    static boolean isForeignType(Throwable failure) {
        return failure.getClass() == IOException.class
                && failure.getMessage() != null
                && failure.getMessage().startsWith("Invalid schema");
    }

    private static boolean isUnknownId(RestClientException answer) {
        // 404xx are the registry's own words. A 404 of something else (an error page, a wrong path in the URL) comes
        // with another code and says nothing about the id.
        return answer.getErrorCode() == 404 || answer.getErrorCode() / 100 == 404;
    }

    private void await(int nextAttempt, Exception failure) {
        try {
            patience.waiter().await(patience.before(nextAttempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException(
                    "Interrupted while waiting for the schema registry (" + describe(failure) + ").", failure);
        }
    }

    private static String describe(Exception failure) {
        return failure instanceof RestClientException answer
                ? "HTTP status " + answer.getStatus() + ", error code " + answer.getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
