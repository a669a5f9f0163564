package dev.attune.conversation;

import dev.attune.serde.StateSerde;
import dev.attune.state.ConversationState;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** State of the conversation stage. The names are API: changing one is a state migration. */
public final class ConversationStores {
    /** {@link dev.attune.ingest.ConversationKind#stateKey} to {@link ConversationState}. */
    public static final String CONVERSATIONS = "conversations";

    /** When something falls due (8 bytes, big endian) and state key, to nothing. */
    public static final String TIMERS = "conversation-timers";

    /** Version byte 1. */
    static final StateSerde<ConversationState> STATE =
            new StateSerde<>(ConversationState.getClassSchema(), 1, Map.of());

    private ConversationStores() {}

    /**
     * @param durable false: in memory and without changelog, for a replay
     */
    public static Set<StoreBuilder<?>> builders(boolean durable) {
        StoreBuilder<?> conversations =
                Stores.keyValueStoreBuilder(supplier(CONVERSATIONS, durable), Serdes.String(), Serdes.ByteArray());
        StoreBuilder<?> timers =
                Stores.keyValueStoreBuilder(supplier(TIMERS, durable), Serdes.ByteArray(), Serdes.ByteArray());
        return durable
                // A conversation that is written several times within a commit interval, as in a backlog, goes to disk
                // and
                // to the changelog once. Timers are scanned, and a scan would have to merge the cache.
                ? Set.of(conversations.withCachingEnabled(), timers)
                : Set.of(conversations.withLoggingDisabled(), timers.withLoggingDisabled());
    }

    private static KeyValueBytesStoreSupplier supplier(String name, boolean durable) {
        return durable ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
    }
}
