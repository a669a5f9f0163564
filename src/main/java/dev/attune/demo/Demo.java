package dev.attune.demo;

import dev.attune.demo.DemoView.Addresses;
import dev.attune.demo.DemoView.AgentRow;
import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.schema.HorizonScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole contact centre in one JVM: broker, registry, agents and customers, the service, and its numbers live. */
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final long SHOW_EVERY_MILLIS = 1_000;

    /** Scores come behind the messages, the last ones when the service has had nothing to read for two seconds. */
    private static final long QUIET_MILLIS = 3_000;

    /** If nothing of the history has been scored for so long, the centre goes live all the same. */
    private static final long STALLED_MILLIS = 60_000;

    private final DemoOptions options;
    private final Screen screen;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    public Demo(DemoOptions options, boolean terminal) {
        this.options = options;
        this.screen = terminal ? new Screen.Terminal(System.out, new TerminalWidth()) : new Screen.Plain(System.out);
        this.clock = InstantSource.system();
    }

    /**
     * Runs until the time is over or {@link #stop} is called. Everything it started is closed and removed on return.
     *
     * @throws IOException if broker or registry do not start
     * @throws DemoFailedException if the broker or the service give up while it runs
     */
    public void run() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("attune-demo-")) {
            Path log = directory.path().resolve("demo.log");
            DemoLog.toFile(log);
            System.err.println("Starting broker and registry ...");
            int[] ports = LoopbackPorts.free(2);
            try (EmbeddedBroker broker = EmbeddedBroker.start(directory.path().resolve("broker"), ports[0], ports[1]);
                    EmbeddedRegistry registry = EmbeddedRegistry.start()) {
                if (!stopped()) {
                    run(broker, registry, directory.path());
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("The demo failed.", e);
                Path kept = Files.createTempFile("attune-demo-", ".log");
                Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
                System.err.println("What led to it is in " + kept);
                throw e;
            } finally {
                DemoLog.toStandardError();
            }
        }
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    /** Asks the demo to end, from any thread; {@link #run} then closes everything and returns. */
    public void stop() {
        stop.countDown();
    }

    private void run(EmbeddedBroker broker, EmbeddedRegistry registry, Path directory) {
        try (ScoringService service = DemoService.start(
                        broker.bootstrapServers(), registry.url(), directory.resolve("state"), options);
                screen) {
            Addresses addresses =
                    new Addresses(broker.bootstrapServers(), registry.url(), "http://127.0.0.1:" + service.httpPort());
            ScoringService.TopicNames topics = service.topics();
            try (EventPublisher publisher = new EventPublisher(addresses, topics);
                    ScoreReader reader = new ScoreReader(addresses, topics.read())) {
                new Shift(addresses, publisher, reader, service, broker).work();
            }
        }
    }

    /** The history, then live. */
    private final class Shift {
        private final Addresses addresses;
        private final EventPublisher publisher;
        private final ScoreReader reader;
        private final ScoringService service;
        private final EmbeddedBroker broker;
        private final Throughput throughput = new Throughput();
        private final ContactCentre centre;
        private long shownAt;
        private double messagesPerSecond;
        private @Nullable Long liveSince;

        Shift(
                Addresses addresses,
                EventPublisher publisher,
                ScoreReader reader,
                ScoringService service,
                EmbeddedBroker broker) {
            this.addresses = addresses;
            this.publisher = publisher;
            this.reader = reader;
            this.service = service;
            this.broker = broker;
            long start = clock.millis() - ContactCentre.SHIFT.toMillis();
            this.centre = new ContactCentre(options.seed(), start, ContactCentre.shiftRate());
        }

        void work() {
            ContactCentre.templates().forEach(publisher::declare);
            publisher.flush();
            publishUntil(clock.millis());
            publisher.flush();
            scoreHistory();
            if (!stopped()) {
                goLive();
            }
            screen.end(view());
        }

        private void publishUntil(long time) {
            for (SimulatedEvent event = centre.next(time); event != null; event = centre.next(time)) {
                publisher.publish(event);
            }
        }

        private void scoreHistory() {
            long read = -1;
            long since = clock.millis();
            while (!stopped()) {
                look();
                long now = clock.millis();
                if (reader.records() != read) {
                    read = reader.records();
                    since = now;
                } else if (now - since > QUIET_MILLIS && everythingIsScored()) {
                    return;
                } else if (now - since > STALLED_MILLIS) {
                    LOG.warn(
                            "Only {} of {} messages of the history were scored.",
                            reader.scored(),
                            publisher.messages());
                    return;
                }
            }
        }

        private boolean everythingIsScored() {
            return reader.scored() >= publisher.messages()
                    && centre.agentIds().stream().allMatch(id -> {
                        HorizonScore score = ScoreTable.horizon(reader.score(id));
                        return score != null && score.getResponsiveness().getValue() != null;
                    });
        }

        private void goLive() {
            long begin = clock.millis();
            liveSince = begin;
            // What happened while the history was scored comes at the history's pace, so that no crowd stands at the
            // door.
            publishUntil(begin);
            centre.paceFrom(begin, options.conversationsPerMinute());
            Duration duration = options.duration();
            while (!stopped() && (duration == null || clock.millis() - begin < duration.toMillis())) {
                publishUntil(clock.millis());
                look();
            }
            publisher.flush();
        }

        private void look() {
            reader.poll(LOOK_EVERY);
            service.failure().or(broker::failure).ifPresent(text -> {
                throw new DemoFailedException(text);
            });
            long now = clock.millis();
            if (now - shownAt >= SHOW_EVERY_MILLIS) {
                shownAt = now;
                messagesPerSecond = throughput.read(now, reader.scored());
                screen.show(view());
            }
        }

        private DemoView view() {
            long now = clock.millis();
            Duration live = liveSince == null ? null : Duration.ofMillis(now - liveSince);
            Duration whole = options.duration();
            List<AgentRow> agents = centre.agentIds().stream()
                    .map(id -> new AgentRow(id, reader.score(id)))
                    .toList();
            return new DemoView(
                    addresses,
                    reader.scored(),
                    publisher.messages(),
                    messagesPerSecond,
                    live,
                    live == null || whole == null ? null : whole.minus(live),
                    agents,
                    reader.attention());
        }
    }
}
