package dev.attune.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry on the loopback interface that speaks the part of Confluent's REST interface which Confluent's
 * client and Avro serializer need. In memory, or kept in a file.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private final ObjectMapper json = new ObjectMapper();
    private final SubjectStore store = new SubjectStore();
    private final RegistryRoutes routes = new RegistryRoutes(store);
    private final @Nullable Path file;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(int port, @Nullable Path file) throws IOException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            restore(file);
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "embedded-registry");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** In memory, on a free port. */
    public static EmbeddedRegistry start() throws IOException {
        return new EmbeddedRegistry(0, null);
    }

    /**
     * Keeps what it knows in a file, so that ids survive a restart.
     *
     * @param port port on the loopback interface; 0: a free one
     * @param file created with the first registration
     */
    public static EmbeddedRegistry start(int port, Path file) throws IOException {
        return new EmbeddedRegistry(port, file);
    }

    /** Address for {@code schema.registry.url}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Port on the loopback interface. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                RegistryRoutes.Request request = request(exchange);
                Object answer = routes.answer(request);
                if (!request.method().equals("GET")) {
                    keep();
                }
                send(exchange, 200, answer);
            } catch (RegistryException e) {
                send(exchange, e.status(), Map.of("error_code", e.code(), "message", String.valueOf(e.getMessage())));
            } catch (JsonProcessingException e) {
                send(exchange, 400, Map.of("error_code", 400, "message", "The body is not JSON."));
            } catch (RuntimeException e) {
                LOG.warn("The embedded registry failed to answer {}", exchange.getRequestURI(), e);
                send(exchange, 500, Map.of("error_code", 50001, "message", "Error in the embedded registry: " + e));
            }
        }
    }

    private RegistryRoutes.Request request(HttpExchange exchange) throws IOException {
        List<String> path = new ArrayList<>();
        for (String segment : exchange.getRequestURI().getRawPath().split("/", -1)) {
            if (!segment.isEmpty()) {
                // URLDecoder reads a plus sign as a blank, which holds in queries only.
                path.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        Set<String> query = new HashSet<>();
        String rawQuery = exchange.getRequestURI().getRawQuery();
        for (String parameter : (rawQuery == null ? "" : rawQuery).split("&", -1)) {
            if (parameter.endsWith("=true")) {
                query.add(parameter.substring(0, parameter.indexOf('=')));
            }
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode content = body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        return new RegistryRoutes.Request(exchange.getRequestMethod(), path, query, content);
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized void keep() throws IOException {
        if (file == null) {
            return;
        }
        // Written beside and moved: a process killed half-way leaves the file as it was.
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        json.writeValue(beside.toFile(), store.snapshot());
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void restore(Path from) throws IOException {
        try {
            store.restore(json.readValue(from.toFile(), SubjectStore.Snapshot.class));
        } catch (RegistryException e) {
            throw new IOException("Cannot read the registry's file " + from + ": " + e.getMessage(), e);
        }
    }
}
