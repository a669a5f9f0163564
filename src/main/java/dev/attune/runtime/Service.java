package dev.attune.runtime;

import dev.attune.clock.WallClock;
import dev.attune.config.Settings;
import dev.attune.config.SettingsException;
import dev.attune.http.HttpEndpoints;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import dev.attune.metrics.ReportedTopics;
import dev.attune.metrics.StreamsMeterFilter;
import dev.attune.topology.ScoringTopology;
import dev.attune.topology.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running instance of Attune, from the first check to the clean end. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    // Less than what Kubernetes waits (30 s) before it kills; closing takes about half a second where all is well.
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration METERS_REFRESH = Duration.ofSeconds(15);
    private static final int EXIT_CLEAN = 0;
    private static final int EXIT_FAILED = 3;

    /**
     * How to start.
     *
     * @param autoRegisterSchemas register schemas when they are first written: demo and tests
     * @param checkTopics look at broker, topics and schemas first
     * @param wall epoch milliseconds
     */
    public record Options(boolean autoRegisterSchemas, boolean checkTopics, LongSupplier wall) {
        /** As in production: everything is checked, nothing is registered by itself. */
        public static Options production() {
            return new Options(false, true, System::currentTimeMillis);
        }
    }

    private final Settings settings;
    private final SchemaRegistryClient schemas;
    private final PrometheusMeterRegistry registry;
    private final Meters meters;
    private final CompletableFuture<Void> warm;
    private final KafkaStreams streams;
    private final StreamsProbe probe;
    private final KafkaStreamsMetrics streamsMeters;
    private final HttpEndpoints http;
    private final ScheduledExecutorService watch;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private final Thread starter = daemon(this::startStreams, "attune-start");

    private Service(Settings settings, Options options, SchemaRegistryClient schemas, Prepared prepared) {
        this.settings = settings;
        this.schemas = schemas;
        registry = prepared.registry();
        meters = prepared.meters();
        warm = prepared.warm();
        TimedEngine engine = prepared.engine();
        Topology topology = ScoringTopology.build(
                settings,
                new ScoringTopology.Parts(
                        schemas,
                        Registry.serializerConfig(settings, options.autoRegisterSchemas()),
                        engine,
                        new WallClock(options.wall(), settings.clock().idle()),
                        meters));
        Properties properties = StreamsSettings.of(settings);
        streams = new KafkaStreams(topology, properties);
        probe = new StreamsProbe(streams, options.wall(), reportedTopics(settings));
        meters.commitAge(probe::sinceCommitMillis);
        RestoreProgress restore = new RestoreProgress();
        streams.setGlobalStateRestoreListener(restore);
        streams.setUncaughtExceptionHandler(this::failed);
        streams.setStateListener((now, before) -> changed(now));
        streamsMeters = new KafkaStreamsMetrics(streams, List.of(), meterThread(), METERS_REFRESH);
        watch = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "attune-watch"));
        RunningInstance instance = new RunningInstance(new RunningInstance.Parts(
                settings.applicationId(),
                streams,
                probe,
                restore,
                engine,
                new Health(settings.run().commitStall()),
                meters,
                registry,
                failure,
                options.wall()));
        try {
            http = HttpEndpoints.start(settings.http(), instance);
        } catch (IllegalStateException e) {
            streams.close();
            throw new StartException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /** What is there before the checks: meters, and the engine, which loads its models meanwhile. */
    private record Prepared(
            PrometheusMeterRegistry registry, Meters meters, TimedEngine engine, CompletableFuture<Void> warm) {

        static Prepared start(Settings settings) {
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            registry.config().meterFilter(new StreamsMeterFilter(reportedTopics(settings)));
            Meters meters = new Meters(registry);
            TimedEngine engine = new TimedEngine(LanguageEngines.create(settings.language()), meters);
            return new Prepared(registry, meters, engine, CompletableFuture.runAsync(engine::warmUp, Prepared::begin));
        }

        private static void begin(Runnable warmUp) {
            daemon(warmUp, "attune-warm-up").start();
        }
    }

    private static ReportedTopics reportedTopics(Settings settings) {
        return new ReportedTopics(
                settings.applicationId(),
                Topics.descriptions(settings).stream()
                        .map(Topics.Description::name)
                        .toList());
    }

    /**
     * Starts an instance. It has its work when {@code /ready} is green, which may take a while after this returns.
     *
     * @throws SettingsException if {@code state.dir} is missing
     * @throws StartException with everything that keeps it from starting
     */
    public static Service start(Settings settings, Options options) {
        // First, because nothing has to be closed again yet.
        StreamsSettings.of(settings);
        // Reading the models takes longer than asking broker and registry, and needs neither of them.
        Prepared prepared = Prepared.start(settings);
        SchemaRegistryClient schemas = Registry.client(settings);
        if (options.checkTopics()) {
            StartChecks.run(settings, schemas, !options.autoRegisterSchemas());
        }
        Service service = new Service(settings, options, schemas, prepared);
        service.begin();
        return service;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Neither lets an exception out.
    private void begin() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        // An engine without its models would fail on the first message of every task.
        warm.whenComplete((done, failed) -> {
            if (failed != null) {
                stopBecause(Objects.requireNonNullElse(failed.getCause(), failed));
            }
        });
        // Waits until the templates are read, and as long as no broker answers: meanwhile the probes say so.
        starter.start();
        streamsMeters.bindTo(registry);
        watch.scheduleAtFixedRate(this::sample, 1, 1, TimeUnit.SECONDS);
        LOG.info(
                "event=started application={} version={} http={}:{}",
                settings.applicationId(),
                Version.of(),
                settings.http().host(),
                http.port());
        LOG.info("event=notice text=\"{}\"", Notice.TEXT);
    }

    private void startStreams() {
        try {
            streams.start();
        } catch (RuntimeException e) {
            if (!closed) {
                stopBecause(e);
            }
        }
    }

    // An exception would end the schedule without a word, and with it the watch over commits.
    private void sample() {
        try {
            probe.sample();
        } catch (RuntimeException e) {
            LOG.warn("event=sample_failed exception={}", e.getClass().getName());
        }
    }

    private StreamThreadExceptionResponse failed(Throwable exception) {
        stopBecause(exception);
        // A replaced thread would meet the same record again, for ever.
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void stopBecause(Throwable exception) {
        if (failure.compareAndSet(null, exception)) {
            LOG.error("event=failed causes={}", CauseChain.of(exception));
        }
        ended.countDown();
    }

    private void changed(State now) {
        LOG.info("event=state state={}", now);
        if (now == State.ERROR || now == State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    /** Waits until it was closed or has failed: 0 or 3. Close it afterwards in either case. */
    public int awaitExit() throws InterruptedException {
        ended.await();
        return failure.get() != null || streams.state() == State.ERROR ? EXIT_FAILED : EXIT_CLEAN;
    }

    /** Commits what was done and ends; the second call does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            // Kafka Streams cannot be closed while it waits for the templates in its start.
            starter.interrupt();
            // A member with a fixed id comes back under it; leaving would move its tasks twice in a rolling restart.
            boolean comesBack = settings.kafka().containsKey(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
            boolean clean = streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(
                            comesBack
                                    ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                    : CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            watch.shutdownNow();
            http.close();
            streamsMeters.close();
            registry.close();
            closeSchemas();
            LOG.info("event=stopped clean={}", clean);
        }
        ended.countDown();
    }

    private void closeSchemas() {
        try {
            schemas.close();
        } catch (IOException e) {
            LOG.warn("event=registry_close_failed exception={}", e.getClass().getName());
        }
    }

    private static ScheduledExecutorService meterThread() {
        return Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "attune-meters"));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Port of the probes. */
    public int httpPort() {
        return http.port();
    }

    /** Attune's own meters. */
    public Meters meters() {
        return meters;
    }

    /** As Kafka Streams says. */
    public State state() {
        return streams.state();
    }

    /** What stopped it, or null. */
    public @Nullable Throwable failure() {
        return failure.get();
    }
}
