package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.EmbeddedBroker;
import dev.attune.demo.EmbeddedRegistry;
import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.json.EventLine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.offline.EventFiles;
import dev.attune.offline.Replay;
import dev.attune.runtime.InputRecorder;
import dev.attune.runtime.Registry;
import dev.attune.runtime.TopicAdmin;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TemplateOrigin;
import dev.attune.schema.TicketEvent;
import dev.attune.serde.GeneratedClasses;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What was published, recorded from a broker, and replayed. */
@Timeout(180)
class RecordCommandIT {
    private static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final String SECRET = "nobody may read this";

    private static final List<EventLine> PUBLISHED = new ArrayList<>();
    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    private static KafkaAvroSerializer serializer;

    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @BeforeAll
    static void publish() throws Exception {
        GeneratedClasses.trust();
        broker = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start();
        try (TopicAdmin topics = new TopicAdmin(settings())) {
            topics.create(Optional.of(3), Optional.of((short) 1));
        }
        serializer = new KafkaAvroSerializer();
        serializer.configure(
                Map.of("schema.registry.url", registry.url(), "avro.remove.java.properties", "true"), false);
        shift();
        try (KafkaProducer<byte[], byte[]> producer = producer("shift")) {
            producer.initTransactions();
            producer.beginTransaction();
            templates(producer);
            for (EventLine line : PUBLISHED) {
                if (!(line instanceof EventLine.Template)) {
                    send(producer, line);
                }
            }
            rubbish(producer);
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, withId("taken-back"));
            producer.abortTransaction();
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void aRecordingReplaysAsTheOriginalsDo() throws Exception {
        Path file = directory.resolve("shift.jsonl.gz");

        assertThat(run("--out", file.toString())).as(err::toString).isEqualTo(ExitCodes.OK);

        List<EventLine> recorded = EventFiles.read(List.of(file.toString()));
        assertThat(recorded).hasSizeGreaterThan(300).isEqualTo(PUBLISHED);
        assertThat(replay(recorded)).hasSizeGreaterThan(300).isEqualTo(replay(PUBLISHED));
    }

    @Test
    void whatIsNoEventIsNamedByItsCoordinatesAndNeverByItsText() throws Exception {
        Path file = directory.resolve("shift.jsonl");

        assertThat(run("--out", file.toString())).isEqualTo(ExitCodes.OK);

        assertThat(err.toString())
                .containsPattern("left out: attune\\.chat\\.events-\\d@\\d+ MALFORMED: ")
                .containsPattern("left out: attune\\.chat\\.events-\\d@\\d+ KEY_MISMATCH: ")
                .containsPattern("left out: attune\\.ticket\\.events-\\d@\\d+ NULL_VALUE: ")
                .containsPattern("left out: attune\\.templates-\\d@\\d+ MALFORMED: ")
                .contains("Warning: 4 records", "They contain message text")
                .doesNotContain(SECRET);
        assertThat(Files.readString(file)).doesNotContain("taken-back");
    }

    @Test
    void fromATimeOnThereAreLaterEventsAndAllTemplates() throws Exception {
        Path file = directory.resolve("later.jsonl");
        long from = receivedAt(PUBLISHED.get(PUBLISHED.size() / 2));

        assertThat(run(
                        "--out",
                        file.toString(),
                        "--from",
                        Instant.ofEpochMilli(from).toString()))
                .isEqualTo(ExitCodes.OK);

        assertThat(EventFiles.read(List.of(file.toString())))
                .isEqualTo(PUBLISHED.stream()
                        .filter(line -> line instanceof EventLine.Template || receivedAt(line) >= from)
                        .toList());
    }

    @Test
    void followingGoesOnWithWhatArrivesUntilItIsStopped() throws Exception {
        Map<String, String> own = new HashMap<>(settingsMap());
        own.putAll(
                Map.of("topics.chat.events", "f.chat", "topics.ticket.events", "f.ticket", "topics.templates", "f.t"));
        Settings settings = SettingsLoader.defaults(own);
        try (TopicAdmin topics = new TopicAdmin(settings)) {
            topics.create(Optional.of(2), Optional.of((short) 1));
        }
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        EventLine.Chat early = (EventLine.Chat) withId("early");
        EventLine.Chat late = (EventLine.Chat) withId("late");
        try (SchemaRegistryClient client = Registry.client(settings);
                KafkaProducer<byte[], byte[]> producer = producer("follow");
                InputRecorder recorder = new InputRecorder(settings, client, new InputRecorder.Options(null, true))) {
            producer.initTransactions();
            commit(producer, early);
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> follow(recorder, lines));
            await().until(() -> lines.size() == 1);
            commit(producer, late);
            await().until(() -> lines.size() == 2);
            recorder.stop();

            assertThat(run).succeedsWithin(Duration.ofSeconds(20));
            assertThat(lines).containsExactly(early.write(), late.write());
        }
    }

    private static void commit(KafkaProducer<byte[], byte[]> producer, EventLine.Chat line) {
        producer.beginTransaction();
        send(producer, "f.chat", line.key(), serializer.serialize("f.chat", line.event()), line.receivedAt());
        producer.commitTransaction();
    }

    private static void follow(InputRecorder recorder, List<String> lines) {
        try {
            recorder.run(new InputRecorder.Listener() {
                @Override
                public void line(String topic, String line) {
                    lines.add(line);
                }

                @Override
                public void leftOut(String coordinates, String why) {
                    lines.add(coordinates);
                }

                @Override
                public void progress(long done, long all) {
                    // Nobody looks.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFileIsNewAndItsOwnersOnly() throws Exception {
        Path file = directory.resolve("twice.jsonl");
        assertThat(run("--out", file.toString())).isEqualTo(ExitCodes.OK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        assertThat(run("--out", file.toString())).isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString()).contains("exists already");
    }

    @Test
    void missingTopicsAreNamed() {
        assertThat(run("--set", "topics.chat.events=elsewhere")).isEqualTo(ExitCodes.CHECK_FAILED);

        assertThat(err.toString()).contains("elsewhere does not exist");
    }

    @Test
    void aTimeWithoutZoneIsRefused() {
        assertThat(run("--from", "2026-03-02T12:00:00")).isEqualTo(ExitCodes.USAGE);

        assertThat(err.toString()).contains("with zone");
    }

    private int run(String... more) {
        List<String> args = new ArrayList<>(List.of("record"));
        settingsMap().forEach((key, value) -> args.addAll(List.of("--set", key + "=" + value)));
        args.addAll(List.of(more));
        CommandLine commands = AttuneCommand.commandLine();
        commands.setErr(new PrintWriter(err, true));
        return commands.execute(args.toArray(new String[0]));
    }

    private static List<String> replay(List<EventLine> lines) {
        Settings settings = settings();
        List<String> outputs = new ArrayList<>();
        try (Replay replay = new Replay(settings, LanguageEngines.create(settings.language()), START, outputs::add)) {
            lines.forEach(replay::play);
            replay.finish();
        }
        return outputs;
    }

    /** Two hours of a contact centre; no two events are received at the same time, so that there is one order. */
    private static void shift() {
        PUBLISHED.add(template("m-1", "Hello {{name}}, {{agent}} here."));
        PUBLISHED.add(template("m-2", "Thank you for your patience."));
        // Of an older template: where both are there, the broker may drop the first at any time.
        PUBLISHED.add(new EventLine.Template("m-0", null));
        ContactCentre centre = new ContactCentre(3, START, ContactCentre.shiftRate());
        long received = START;
        long until = START + Duration.ofHours(2).toMillis();
        for (SimulatedEvent event = centre.next(until); event != null; event = centre.next(until)) {
            received = Math.max(
                    received + 1,
                    event.occurredAt() + Math.floorMod(event.eventId().hashCode(), 50));
            PUBLISHED.add(
                    event.kind() == ConversationKind.CHAT
                            ? new EventLine.Chat((ChatEvent) event.value(), received)
                            : new EventLine.Ticket((TicketEvent) event.value(), received));
        }
        assertThat(PUBLISHED).hasAtLeastOneElementOfType(EventLine.Ticket.class);
    }

    private static EventLine template(String id, String text) {
        return new EventLine.Template(
                id,
                ReplyTemplate.newBuilder()
                        .setTemplateId(id)
                        .setText(text)
                        .setOrigin(TemplateOrigin.DECLARED)
                        .setAllowListed(false)
                        .build());
    }

    private static void templates(KafkaProducer<byte[], byte[]> producer) {
        String topic = settings().topics().templates();
        long at = START;
        for (EventLine line : PUBLISHED) {
            if (line instanceof EventLine.Template template) {
                byte[] value = template.template() == null ? null : serializer.serialize(topic, template.template());
                // Of different partitions: the times keep them in order.
                send(producer, topic, template.key(), value, at++);
            }
        }
    }

    private static void rubbish(KafkaProducer<byte[], byte[]> producer) {
        Settings.TopicSettings topics = settings().topics();
        long at = receivedAt(PUBLISHED.get(PUBLISHED.size() - 1));
        ChatEvent event = ((EventLine.Chat) withId("under-another-key")).event();
        send(producer, topics.chatEvents(), "c", SECRET.getBytes(StandardCharsets.UTF_8), at);
        send(producer, topics.chatEvents(), "other", serializer.serialize(topics.chatEvents(), event), at);
        send(producer, topics.ticketEvents(), "t", null, at);
        send(producer, topics.templates(), "m-3", SECRET.getBytes(StandardCharsets.UTF_8), at);
    }

    private static EventLine withId(String id) {
        EventLine.Chat some = (EventLine.Chat) PUBLISHED.stream()
                .filter(EventLine.Chat.class::isInstance)
                .findFirst()
                .orElseThrow();
        return new EventLine.Chat(
                ChatEvent.newBuilder(some.event()).setEventId(id).build(), some.receivedAt());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, EventLine line) {
        Settings.TopicSettings topics = settings().topics();
        if (line instanceof EventLine.Chat chat) {
            byte[] value = serializer.serialize(topics.chatEvents(), chat.event());
            send(producer, topics.chatEvents(), line.key(), value, chat.receivedAt());
        } else if (line instanceof EventLine.Ticket ticket) {
            byte[] value = serializer.serialize(topics.ticketEvents(), ticket.event());
            send(producer, topics.ticketEvents(), line.key(), value, ticket.receivedAt());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The commit fails if a record did.
    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] value, long at) {
        producer.send(new ProducerRecord<>(topic, null, at, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private static long receivedAt(EventLine line) {
        if (line instanceof EventLine.Chat chat) {
            return chat.receivedAt();
        }
        return line instanceof EventLine.Ticket ticket ? ticket.receivedAt() : Long.MIN_VALUE;
    }

    private static KafkaProducer<byte[], byte[]> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", transactionalId),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static Settings settings() {
        return SettingsLoader.defaults(settingsMap());
    }

    private static Map<String, String> settingsMap() {
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "registry.url",
                registry.url(),
                "sentiment.engine",
                "none",
                "ingest.trust-timestamps",
                "true");
    }
}
