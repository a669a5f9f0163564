package dev.attune.assessment;

/**
 * The words that a reason rests on.
 *
 * @param code of the reason
 * @param eventId the message that holds them
 * @param start first code point in the message as written
 * @param end code point behind the last
 */
public record EvidenceSpan(String code, String eventId, int start, int end) {}
