package dev.attune.evaluate;

/** Parts of the report, in its order. */
enum Section {
    SENTIMENT("sentiment", "Sentiment"),
    PANEL("panel", "Real replies, judged by a panel"),
    PANEL_REASONS("panel-reasons", "Reasons and flags on the panel's replies"),
    WORDING("wording", "Canned wording, empathy, politeness"),
    OUTCOME("outcome", "Is warmth predictive?"),
    CORPUS("corpus", "Test part of the project's corpus"),
    CORPUS_REASONS("corpus-reasons", "Reasons and flags on the corpus"),
    FAIRNESS("fairness", "Fairness: pairs that must be judged alike");

    private final String key;
    private final String title;

    Section(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name in a page's marks. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }
}
