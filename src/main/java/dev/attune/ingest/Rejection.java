package dev.attune.ingest;

import dev.attune.schema.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was rejected.
 *
 * @param detail what is wrong and what to do, for a person; never message text
 * @param stage stage that rejected it: {@code decode}, {@code check} or {@code conversation}
 * @param exceptionClass class of the exception behind it, if there was one
 */
public record Rejection(
        RejectReason reason,
        String detail,
        String stage,
        @Nullable String exceptionClass) {}
