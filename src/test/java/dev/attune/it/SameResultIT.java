package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.attune.demo.BrokerProcess;
import dev.attune.json.EventLine;
import dev.attune.runtime.Service;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.ReplyAssessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same final values, whatever happens to the service meanwhile and however the topics are cut
 * into partitions. All runs are compared with one replay: so they are equal to each other too. What is compared, and why
 * it can be: {@link FinalValues}, {@link Shift}. That the comparison sees what is wrong: {@link FinalValuesTest}.
 */
@ExtendWith(Cluster.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SameResultIT {
    private static final long SEED = 20_261_121;

    /** How many records the platform may be ahead of what the service has committed. */
    private static final int AHEAD = 150;

    @TempDir
    private static Path directory;

    private final Cluster cluster;
    private final List<EventLine> input = Shift.of(SEED);
    private FinalValues expected;

    SameResultIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void replay() {
        expected = FinalValues.replayed(installation("replay").settings(), input);
    }

    private Installation installation(String name) {
        return Installation.on(cluster, name, directory).inSimulatedTime();
    }

    private static Service start(Installation installation) {
        return Service.start(installation.settings(), Service.Options.production());
    }

    @Test
    void anUndisturbedRunOnOnePartitionSaysWhatAReplaySays() throws Exception {
        undisturbed(installation("one-partition").create(1));
    }

    @Test
    void fourPartitionsSayWhatOneSays() throws Exception {
        undisturbed(installation("four-partitions").create(4));
    }

    private void undisturbed(Installation installation) throws Exception {
        try (Service service = start(installation);
                Platform platform = new Platform(installation)) {
            input.forEach(platform::publish);
            platform.flush();
            awaitFinalValues(installation);
            assertThat(service.failure()).isNull();
        }
        assertAllWasSaidOnce(installation);
    }

    @Test
    void killedTwiceInTheMiddleOfATransactionItSaysTheSameAndNothingTwice() throws Exception {
        Installation installation = installation("killed")
                .withFixedMember()
                // Longer than the producer lingers: an open transaction then has outputs on the broker most of the
                // time.
                .with("kafka.commit.interval.ms", "400")
                .create(4);
        SplittableRandom random = new SplittableRandom(SEED);
        int[] moments = {
            random.nextInt(Shift.EVENTS / 6, Shift.EVENTS / 3), random.nextInt(Shift.EVENTS / 2, Shift.EVENTS * 2 / 3)
        };
        int interrupted = 0;
        ServiceProcess service = ServiceProcess.run(installation);
        try (Platform platform = new Platform(installation);
                Progress progress = new Progress(installation)) {
            for (int i = 0; i < input.size(); i++) {
                platform.publish(input.get(i));
                keepPace(platform, progress, i + 1);
                if (interrupted < moments.length && i >= moments[interrupted] && progress.isAmidTransaction()) {
                    service.kill();
                    if (progress.isAmidTransaction()) {
                        interrupted++;
                    }
                    service = ServiceProcess.run(installation);
                }
            }
            platform.flush();
            assertThat(interrupted).as("kills that interrupted a transaction").isEqualTo(moments.length);
            awaitFinalValues(installation);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("the service said:\n" + service.said(), e);
        } finally {
            service.close();
        }
        assertAllWasSaidOnce(installation);
        // Else there was nothing to take back, and nothing was tried.
        assertThat(records(Subscriber.uncommitted(installation, FinalValues.TOPICS)))
                .isGreaterThan(records(new Subscriber(installation, FinalValues.TOPICS)));
    }

    private static int records(Subscriber subscriber) {
        try (subscriber) {
            return subscriber.catchUp().size();
        }
    }

    /** The platform is never far ahead of the service: else all would be there before anything goes wrong. */
    private static void keepPace(Platform platform, Progress progress, int published) {
        if (published % 25 == 0) {
            platform.flush();
            progress.awaitRead(published, AHEAD);
        }
    }

    @Test
    void withoutItsStateDirectoryItContinuesFromTheChangelogs() throws Exception {
        Installation installation = installation("restored").create(2);
        int half = input.size() / 2;
        try (Platform platform = new Platform(installation)) {
            try (Service service = start(installation)) {
                input.subList(0, half).forEach(platform::publish);
                platform.flush();
                awaitRead(installation, half);
                assertThat(service.failure()).isNull();
            }
            assertThat(installation.stateDirectory()).isNotEmptyDirectory();
            delete(installation.stateDirectory());
            try (Service service = start(installation)) {
                input.subList(half, input.size()).forEach(platform::publish);
                platform.flush();
                awaitFinalValues(installation);
                assertThat(service.failure()).isNull();
            }
        }
        assertAllWasSaidOnce(installation);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aBrokerThatIsKilledAndComesBackCostsNothing() throws Exception {
        Path data = directory.resolve("broker");
        BrokerProcess broker = BrokerProcess.launch(data);
        Installation installation = Installation.on(
                        new Cluster(broker.bootstrapServers(), broker.registryUrl()), "broker-killed", directory)
                .inSimulatedTime()
                .create(2);
        try (Service service = start(installation);
                Platform platform = new Platform(installation)) {
            int third = input.size() / 3;
            try (Progress progress = new Progress(installation)) {
                for (int i = 0; i < third; i++) {
                    platform.publish(input.get(i));
                    keepPace(platform, progress, i + 1);
                }
            }
            broker.kill();
            broker = BrokerProcess.launch(data);
            input.subList(third, input.size()).forEach(platform::publish);
            platform.flush();
            awaitFinalValues(installation);
            assertThat(service.failure()).isNull();
            service.close();
            assertAllWasSaidOnce(installation);
        } finally {
            broker.close();
        }
    }

    private static void awaitRead(Installation installation, int records) throws Exception {
        try (Progress progress = new Progress(installation)) {
            progress.awaitRead(records, 0);
        }
    }

    /** Waits until all input is read and the final values are those expected. */
    private void awaitFinalValues(Installation installation) throws Exception {
        awaitRead(installation, input.size());
        try (Subscriber subscriber = new Subscriber(installation, FinalValues.TOPICS)) {
            await("final values")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> assertThat(expected.differences(FinalValues.published(installation, subscriber)))
                                    .isEmpty());
        }
    }

    /** After the service has ended: the values still stand, nothing was rejected, and no revision came twice. */
    private void assertAllWasSaidOnce(Installation installation) {
        try (Subscriber subscriber = new Subscriber(installation, FinalValues.TOPICS);
                Subscriber letters = new Subscriber(installation, "dead.letters")) {
            assertThat(expected.differences(FinalValues.published(installation, subscriber)))
                    .isEmpty();
            assertThat(subscriber.values("replies.assessed", ReplyAssessment.class))
                    .extracting(reply -> reply.getReplyId() + " revision " + reply.getRevision())
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(expected.replies().size());
            assertThat(subscriber.values("events.enriched", EnrichedEvent.class))
                    .extracting(event -> event.getEventId() + " revision " + event.getRevision())
                    .doesNotHaveDuplicates();
            assertThat(letters.catchUp()).isEmpty();
        }
    }
}
