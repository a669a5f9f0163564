package dev.attune.evaluate;

/** Which peers are asked beside Attune. */
public enum PeerChoice {
    /** VADER, n-grams, and stock CoreNLP on a sample. */
    ALL,
    /** Without CoreNLP. */
    FAST,
    /** Nobody. */
    NONE
}
