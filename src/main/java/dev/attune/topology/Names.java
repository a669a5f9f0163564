package dev.attune.topology;

/**
 * Names of nodes and of the repartition. They are API: the repartition's name and the order of sub-topologies decide
 * where state is found again. Never edit one; see the golden topology test for what a change means.
 */
final class Names {
    static final String READ_CHAT_EVENTS = "read-chat-events";
    static final String READ_TICKET_EVENTS = "read-ticket-events";
    static final String MERGE_EVENTS = "merge-events";
    static final String DECODE_EVENT = "decode-event";
    static final String FOLD_CONVERSATION = "fold-conversation";
    static final String SPLIT_CONVERSATION = "split-conversation-";
    static final String REJECTED = "rejected";
    static final String ENRICHED = "enriched";
    static final String UPDATED = "updated";
    static final String PROMISED = "promised";
    static final String ALERTED = "alerted";
    static final String MAKE_DEAD_LETTER = "make-dead-letter";
    static final String WRITE_DEAD_LETTERS = "write-dead-letters";
    static final String TAKE_ENRICHED = "take-enriched-event";
    static final String WRITE_ENRICHED = "write-events-enriched";
    static final String TAKE_PROMISE = "take-promise-event";
    static final String WRITE_PROMISES = "write-promises";
    static final String TAKE_CONVERSATION_ALERT = "take-conversation-alert";
    static final String WRITE_CONVERSATION_ALERTS = "write-conversation-alerts";
    static final String TAKE_UPDATE = "take-agent-update";
    static final String AGENT_UPDATES = "agent-updates";
    static final String SCORE_AGENT = "score-agent";
    static final String SPLIT_AGENT = "split-agent-";
    static final String ASSESSED = "assessed";
    static final String SCORED = "scored";
    static final String TAKE_ASSESSMENT = "take-assessment";
    static final String WRITE_ASSESSED = "write-replies-assessed";
    static final String TAKE_SCORE = "take-agent-score";
    static final String READ_TEMPLATES = "read-templates";
    static final String LEARNED = "learned";
    static final String TAKE_TEMPLATE = "take-learned-template";
    static final String WRITE_TEMPLATES = "write-learned-templates";
    static final String WRITE_SCORES = "write-agent-scores";
    static final String TAKE_AGENT_ALERT = "take-agent-alert";
    static final String WRITE_AGENT_ALERTS = "write-agent-alerts";

    private Names() {}
}
