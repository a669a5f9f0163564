package dev.attune.offline.calibrate;

/** What assessments tell of a segment. */
enum Metric {
    WARMTH("warmth"),
    RESPONSIVENESS("responsiveness"),
    SCRIPTED_MISFIT("scriptedMisfit"),
    INDIFFERENT("indifferent"),
    WITHIN_TARGET("withinTarget"),
    NEEDS_MET("needsMet");

    private final String field;

    Metric(String field) {
        this.field = field;
    }

    /** Its name in the score and in the file of priors. */
    String field() {
        return field;
    }
}
