package dev.attune.ingest;

/** The two kinds of conversation. Equal ids in both are two conversations. */
public enum ConversationKind {
    CHAT("c:"),
    TICKET("t:");

    private final String prefix;

    ConversationKind(String prefix) {
        this.prefix = prefix;
    }

    /** Key of the conversation in state: kind and id. */
    public String stateKey(String id) {
        return prefix + id;
    }

    /** Reverses {@link #stateKey}: the kind. */
    public static ConversationKind ofStateKey(String stateKey) {
        return stateKey.startsWith(CHAT.prefix) ? CHAT : TICKET;
    }

    /** Reverses {@link #stateKey}: the id. */
    public String idOf(String stateKey) {
        return stateKey.substring(prefix.length());
    }
}
