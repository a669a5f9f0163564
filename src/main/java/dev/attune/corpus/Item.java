package dev.attune.corpus;

/** What all items of the corpus have. */
public sealed interface Item permits Context, Message, PromiseSentence, FairnessPair {
    /** Unique in the corpus. */
    String id();

    /** Of {@link Labels#SPLITS}. */
    String split();

    /** The line of business, as in the name of its file. */
    String trade();

    /** 1 to 6: which of the authors. */
    int writer();

    /** Whatever must stay on one side of the splits has one unit. */
    default String unit() {
        return id();
    }
}
