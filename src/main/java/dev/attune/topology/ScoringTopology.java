package dev.attune.topology;

import dev.attune.agentscore.AgentOutput;
import dev.attune.agentscore.AgentScoreSupplier;
import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.conversation.ConversationOutput;
import dev.attune.conversation.ConversationSupplier;
import dev.attune.deadletter.DeadLetters;
import dev.attune.ingest.Decoded;
import dev.attune.ingest.EventDecoder;
import dev.attune.ingest.Pseudonyms;
import dev.attune.ingest.RetryPolicy;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import dev.attune.schema.ReplyTemplate;
import dev.attune.serde.RegistrySerdes;
import dev.attune.serde.StateSerde;
import dev.attune.state.AgentUpdate;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * How the stages are joined. Two sub-topologies with one hop between them: by conversation, then by agent. Under
 * exactly-once each hop costs a commit interval, so there is no third.
 *
 * <pre>
 *  chat.events ───┐
 *  ticket.events ─┴─> decode ──> fold-conversation ──┬──> events.enriched
 *                                                    ├──> promises, conversation.alerts
 *                                                    ├──> dead.letters
 *                                                    └──> agent-updates (repartition by agent)
 *                                                              │
 *  templates ═══(on each instance)═══════════════════════> score-agent ──┬──> replies.assessed
 *                                                                        ├──> templates
 *                                                                        ├──> agent.scores
 *                                                                        └──> agent.alerts
 * </pre>
 */
public final class ScoringTopology {
    private final Settings settings;
    private final Parts parts;
    private final Topics topics;

    private ScoringTopology(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        this.topics = new Topics(settings.topics(), new RegistrySerdes(parts.registry(), parts.serializerConfig()));
    }

    /** The whole topology of the service; a replay runs the same. */
    public static Topology build(Settings settings, Parts parts) {
        return new ScoringTopology(settings, parts).build();
    }

    private Topology build() {
        StreamsBuilder builder = new StreamsBuilder(naming());
        KnownTemplates templates = new KnownTemplates(parts.clock()::wallMillis);
        KStream<String, Decoded> events = decoded(builder);
        Map<String, KStream<String, ConversationOutput>> said = events.process(
                        new ConversationSupplier(
                                settings, parts.engine(), parts.clock(), parts.meters(), parts.durable()),
                        Named.as(Names.FOLD_CONVERSATION))
                .split(Named.as(Names.SPLIT_CONVERSATION))
                .branch((key, out) -> out instanceof ConversationOutput.Rejected, Branched.as(Names.REJECTED))
                .branch((key, out) -> out instanceof ConversationOutput.Enriched, Branched.as(Names.ENRICHED))
                .branch((key, out) -> out instanceof ConversationOutput.Updated, Branched.as(Names.UPDATED))
                .branch((key, out) -> out instanceof ConversationOutput.Promised, Branched.as(Names.PROMISED))
                .branch((key, out) -> out instanceof ConversationOutput.Alerted, Branched.as(Names.ALERTED))
                .noDefaultBranch();
        deadLetters(branch(said, Names.SPLIT_CONVERSATION + Names.REJECTED));
        enriched(branch(said, Names.SPLIT_CONVERSATION + Names.ENRICHED));
        promises(branch(said, Names.SPLIT_CONVERSATION + Names.PROMISED));
        alerts(branch(said, Names.SPLIT_CONVERSATION + Names.ALERTED));
        scores(branch(said, Names.SPLIT_CONVERSATION + Names.UPDATED), templates);
        templates(builder, templates);
        return builder.build();
    }

    /** Naming is only enforced where the builder is given the setting; in the client's properties it does nothing. */
    static TopologyConfig naming() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "naming");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Its constant is deprecated, its default is not yet what it will be; without it each start warns.
        properties.put("processing.exception.handler.global.enabled", true);
        return new TopologyConfig(new StreamsConfig(properties));
    }

    /** Read as bytes and decoded by us: a dead letter then holds what was received, and knows why. */
    private KStream<String, Decoded> decoded(StreamsBuilder builder) {
        KStream<byte[], byte[]> chats = builder.stream(settings.topics().chatEvents(), source(Names.READ_CHAT_EVENTS));
        KStream<byte[], byte[]> tickets =
                builder.stream(settings.topics().ticketEvents(), source(Names.READ_TICKET_EVENTS));
        return chats.merge(tickets, Named.as(Names.MERGE_EVENTS))
                .process(
                        () -> new DecodeProcessor(
                                settings.topics(),
                                new EventDecoder(
                                        parts.registry(),
                                        parts.serializerConfig(),
                                        settings.ingest(),
                                        RetryPolicy.standard()),
                                Pseudonyms.door(settings.privacy())),
                        Named.as(Names.DECODE_EVENT));
    }

    private static Consumed<byte[], byte[]> source(String node) {
        return Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withTimestampExtractor(new LenientTimestamps())
                .withName(node);
    }

    /** This is where a bad record goes, under the key it came with. */
    private void deadLetters(KStream<String, ConversationOutput> rejected) {
        DeadLetters letters = new DeadLetters(settings.deadLetters(), settings.limits());
        rejected.map(
                        (key, out) -> {
                            ConversationOutput.Rejected it = (ConversationOutput.Rejected) out;
                            return KeyValue.pair(letters.key(it.origin()), letters.of(it.origin(), it.rejection()));
                        },
                        Named.as(Names.MAKE_DEAD_LETTER))
                .to(topics.deadLetters.name(), topics.deadLetters.from(Names.WRITE_DEAD_LETTERS));
    }

    private void enriched(KStream<String, ConversationOutput> said) {
        said.mapValues(out -> ((ConversationOutput.Enriched) out).event(), Named.as(Names.TAKE_ENRICHED))
                .to(topics.eventsEnriched.name(), topics.eventsEnriched.from(Names.WRITE_ENRICHED));
    }

    private void promises(KStream<String, ConversationOutput> said) {
        said.mapValues(out -> ((ConversationOutput.Promised) out).event(), Named.as(Names.TAKE_PROMISE))
                .to(topics.promises.name(), topics.promises.from(Names.WRITE_PROMISES));
    }

    private void alerts(KStream<String, ConversationOutput> said) {
        said.mapValues(out -> ((ConversationOutput.Alerted) out).alert(), Named.as(Names.TAKE_CONVERSATION_ALERT))
                .to(topics.conversationAlerts.name(), topics.conversationAlerts.from(Names.WRITE_CONVERSATION_ALERTS));
    }

    /** The hop: everything about one agent meets in one task, whichever conversations it comes from. */
    private void scores(KStream<String, ConversationOutput> said, KnownTemplates templates) {
        Map<String, KStream<String, AgentOutput>> outputs = said.mapValues(
                        out -> ((ConversationOutput.Updated) out).update(), Named.as(Names.TAKE_UPDATE))
                .repartition(Repartitioned.with(
                                Serdes.String(),
                                new StateSerde<AgentUpdate>(AgentUpdate.getClassSchema(), 1, Map.of()).serde())
                        .withName(Names.AGENT_UPDATES))
                .process(
                        new AgentScoreSupplier(settings, parts.clock(), parts.meters(), templates, parts.durable()),
                        Named.as(Names.SCORE_AGENT))
                .split(Named.as(Names.SPLIT_AGENT))
                .branch((key, out) -> out instanceof AgentOutput.Assessed, Branched.as(Names.ASSESSED))
                .branch((key, out) -> out instanceof AgentOutput.Scored, Branched.as(Names.SCORED))
                .branch((key, out) -> out instanceof AgentOutput.Learned, Branched.as(Names.LEARNED))
                .branch((key, out) -> out instanceof AgentOutput.Alerted, Branched.as(Names.ALERTED))
                .noDefaultBranch();
        branch(outputs, Names.SPLIT_AGENT + Names.ASSESSED)
                .mapValues(out -> ((AgentOutput.Assessed) out).assessment(), Named.as(Names.TAKE_ASSESSMENT))
                .to(topics.repliesAssessed.name(), topics.repliesAssessed.from(Names.WRITE_ASSESSED));
        learned(branch(outputs, Names.SPLIT_AGENT + Names.LEARNED));
        branch(outputs, Names.SPLIT_AGENT + Names.SCORED)
                .mapValues(out -> ((AgentOutput.Scored) out).score(), Named.as(Names.TAKE_SCORE))
                .to(topics.agentScores.name(), topics.agentScores.from(Names.WRITE_SCORES));
        branch(outputs, Names.SPLIT_AGENT + Names.ALERTED)
                .mapValues(out -> ((AgentOutput.Alerted) out).alert(), Named.as(Names.TAKE_AGENT_ALERT))
                .to(topics.agentAlerts.name(), topics.agentAlerts.from(Names.WRITE_AGENT_ALERTS));
    }

    /** Each instance holds all templates: any agent's replies may be compared with any of them. */
    private void templates(StreamsBuilder builder, KnownTemplates known) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                parts.durable()
                                        ? Stores.persistentKeyValueStore(TemplateProcessor.STORE)
                                        : Stores.inMemoryKeyValueStore(TemplateProcessor.STORE),
                                Serdes.String(),
                                Serdes.ByteArray())
                        .withLoggingDisabled(),
                settings.topics().templates(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(Names.READ_TEMPLATES),
                () -> new TemplateProcessor(
                        known,
                        topics.templates.value().deserializer(),
                        parts.meters(),
                        topics.templates.name(),
                        settings.language().maxCharacters()));
    }

    /** For people to declare them: never read back for the agent, whose own state says what is in force. */
    private void learned(KStream<String, AgentOutput> said) {
        said.map(
                        (agentId, out) -> {
                            ReplyTemplate template = ((AgentOutput.Learned) out).template();
                            return KeyValue.pair(template.getTemplateId(), template);
                        },
                        Named.as(Names.TAKE_TEMPLATE))
                .to(topics.templates.name(), topics.templates.from(Names.WRITE_TEMPLATES));
    }

    private static <V> KStream<String, V> branch(Map<String, KStream<String, V>> branches, String name) {
        KStream<String, V> branch = branches.get(name);
        if (branch == null) {
            throw new IllegalStateException("no branch " + name + " among " + branches.keySet());
        }
        return branch;
    }

    /**
     * What the topology needs from outside.
     *
     * @param registry client of the schema registry
     * @param serializerConfig settings of Confluent's serializer
     * @param engine reads texts
     * @param clock where tasks get their time from
     * @param meters what is counted
     * @param durable state in RocksDB with changelogs; false: in memory, for a replay
     */
    public record Parts(
            SchemaRegistryClient registry,
            Map<String, String> serializerConfig,
            LanguageEngine engine,
            ClockSource clock,
            Meters meters,
            boolean durable) {

        /** Of a running service: durable. */
        public Parts(
                SchemaRegistryClient registry,
                Map<String, String> serializerConfig,
                LanguageEngine engine,
                ClockSource clock,
                Meters meters) {
            this(registry, serializerConfig, engine, clock, meters, true);
        }
    }
}
