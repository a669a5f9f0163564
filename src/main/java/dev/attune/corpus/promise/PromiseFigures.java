package dev.attune.corpus.promise;

/**
 * What was found of the promises of a split. F1 is 0 to 1, shares are 0 to 1; type, condition and time are of the
 * promises that were found.
 *
 * @param texts replies and sentences read
 * @param promises marked in them
 * @param presenceF1 of texts with a promise
 * @param spanF1 of promises, found where half of the words of both together are common
 * @param type share of right types
 * @param conditional share of right conditions
 * @param time share where a time is stated by the label and by the reader, or by neither
 */
public record PromiseFigures(
        int texts, int promises, double presenceF1, double spanF1, double type, double conditional, double time) {}
