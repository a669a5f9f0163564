package dev.attune.assessment;

/** How many kinds of wording the lexicon of agents tells apart; their bits are cues. */
final class AgentTags {
    static final int COUNT = 47;

    private AgentTags() {}
}
