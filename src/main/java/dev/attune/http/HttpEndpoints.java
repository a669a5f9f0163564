package dev.attune.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.attune.config.Settings.HttpSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /live}, {@code /ready}, {@code /status} and {@code /metrics}. */
public final class HttpEndpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoints.class);

    // A probe, a scrape and a person or two at a time. Jetty itself needs some for accepting and selecting.
    private static final int MOST_THREADS = 8;
    private static final int LEAST_THREADS = 2;

    // A client that opens a connection and says nothing does not hold it for long.
    private static final int IDLE_MILLIS = 10_000;

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Instance instance;
    private final Javalin server;

    private HttpEndpoints(HttpSettings settings, Instance instance) {
        this.instance = instance;
        this.server = Javalin.create(config -> configure(config, settings));
    }

    /**
     * Binds the address and answers from now on.
     *
     * @throws IllegalStateException if the address cannot be bound
     */
    public static HttpEndpoints start(HttpSettings settings, Instance instance) {
        HttpEndpoints endpoints = new HttpEndpoints(settings, instance);
        try {
            endpoints.server.start();
        } catch (RuntimeException e) {
            endpoints.server.stop();
            throw new IllegalStateException(
                    "Cannot listen on " + settings.host() + ":" + settings.port()
                            + ": set http.host to an address of this machine and http.port to a free port (0 takes any).",
                    e);
        }
        return endpoints;
    }

    private void configure(JavalinConfig config, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLIS);
        threads.setName("attune-http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.routes.get("/live", context -> answer(context, instance.live()));
        config.routes.get("/ready", context -> answer(context, instance.ready()));
        config.routes.get("/status", context -> write(context, instance.status()));
        config.routes.get("/metrics", context -> context.contentType(PROMETHEUS).result(instance.metrics()));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.warn("event=http_failed path={}", context.path(), e);
            context.status(500).contentType("application/json").result("{\"error\":\"see the log\"}");
        });
    }

    private void answer(Context context, Verdict verdict) throws JsonProcessingException {
        context.status(verdict.ok() ? 200 : 503);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ok", verdict.ok());
        body.put("reason", verdict.reason());
        write(context, body);
    }

    private void write(Context context, Map<String, Object> body) throws JsonProcessingException {
        context.header("Cache-Control", "no-store").contentType("application/json");
        context.result(json.writeValueAsString(body) + "\n");
    }

    /** Port that is bound. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
