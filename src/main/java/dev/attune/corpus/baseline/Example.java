package dev.attune.corpus.baseline;

/**
 * What a model learns from.
 *
 * @param label index of the class, or -1 for a number
 * @param value the number, or NaN for a class
 * @param source where it comes from: a trade, or a set of outside data
 * @param group whatever must be learnt or left out together
 */
record Example(SparseVector features, int label, double value, String source, String group) {}
