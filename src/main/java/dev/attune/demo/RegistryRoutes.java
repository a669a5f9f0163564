package dev.attune.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.demo.SubjectStore.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of Confluent's REST interface that its serializer, its client and people at a shell use: one method an
 * answer, from the request's path to something that becomes JSON.
 */
final class RegistryRoutes {
    /**
     * A request.
     *
     * @param path decoded segments of the path
     * @param query names of the query's parameters that are set to true
     * @param body the body as JSON; a missing node if there is none
     */
    record Request(String method, List<String> path, Set<String> query, JsonNode body) {
        String segment(int index) {
            return index < path.size() ? path.get(index) : "";
        }

        boolean is(String expected, int length) {
            return method.equals(expected) && path.size() == length;
        }
    }

    private final SubjectStore store;

    RegistryRoutes(SubjectStore store) {
        this.store = store;
    }

    /** The answer's content. */
    Object answer(Request request) throws RegistryException {
        return switch (request.segment(0)) {
            case "" -> Map.of();
            case "subjects" -> subjects(request);
            case "schemas" -> schemas(request);
            case "compatibility" -> compatibility(request);
            case "config" -> config(request);
            case "mode" -> Map.of("mode", "READWRITE");
            default -> throw unknown(request);
        };
    }

    private Object subjects(Request request) throws RegistryException {
        if (request.is("GET", 1)) {
            return store.subjects();
        }
        String subject = request.segment(1);
        if (request.is("POST", 2)) {
            return described(store.lookup(subject, schema(request)));
        }
        if (!request.segment(2).equals("versions")) {
            throw unknown(request);
        }
        if (request.is("POST", 3)) {
            return Map.of("id", store.register(subject, schema(request)));
        }
        if (request.is("GET", 3)) {
            return store.versions(subject);
        }
        if (request.is("GET", 4)) {
            return described(store.version(subject, request.segment(3)));
        }
        throw unknown(request);
    }

    private Object schemas(Request request) throws RegistryException {
        if (request.is("GET", 2) && request.segment(1).equals("types")) {
            return List.of("AVRO");
        }
        if (!request.method().equals("GET") || !request.segment(1).equals("ids")) {
            throw unknown(request);
        }
        int id = id(request.segment(2));
        if (request.is("GET", 3)) {
            return Map.of("schema", store.schema(id));
        }
        if (request.is("GET", 4) && request.segment(3).equals("versions")) {
            List<Object> uses = new ArrayList<>();
            store.uses(id).forEach(use -> uses.add(Map.of("subject", use.subject(), "version", use.version())));
            return uses;
        }
        if (request.is("GET", 4) && request.segment(3).equals("subjects")) {
            return store.uses(id).stream().map(Version::subject).toList();
        }
        throw unknown(request);
    }

    private Object compatibility(Request request) throws RegistryException {
        boolean one = request.is("POST", 5);
        if (!(one || request.is("POST", 4))
                || !request.segment(1).equals("subjects")
                || !request.segment(3).equals("versions")) {
            throw unknown(request);
        }
        List<String> objections =
                store.objections(request.segment(2), one ? request.segment(4) : null, schema(request));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("is_compatible", objections.isEmpty());
        if (request.query().contains("verbose")) {
            answer.put("messages", objections);
        }
        return answer;
    }

    private Object config(Request request) throws RegistryException {
        String subject = request.segment(1);
        boolean global = request.path().size() == 1;
        if (request.path().size() > 2) {
            throw unknown(request);
        }
        if (request.method().equals("PUT")) {
            CompatibilityLevel level = CompatibilityLevel.parse(
                    request.body().path("compatibility").asText());
            store.setLevel(global ? null : subject, level);
            return Map.of("compatibility", level.name());
        }
        if (!request.method().equals("GET")) {
            throw unknown(request);
        }
        if (global) {
            return Map.of("compatibilityLevel", store.globalLevel().name());
        }
        if (store.ownLevel(subject) == null && !request.query().contains("defaultToGlobal")) {
            throw new RegistryException(
                    40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
        }
        return Map.of("compatibilityLevel", store.level(subject).name());
    }

    private static Map<String, Object> described(Version version) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("subject", version.subject());
        described.put("version", version.version());
        described.put("id", version.id());
        described.put("schema", version.schema());
        return described;
    }

    private static String schema(Request request) throws RegistryException {
        JsonNode body = request.body();
        if (!body.path("schemaType").asText("AVRO").equals("AVRO")) {
            throw RegistryException.invalidSchema("this registry knows only Avro");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryException.invalidSchema("this registry knows no references");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryException.invalidSchema("the field 'schema' is missing");
        }
        return body.path("schema").asText();
    }

    private static int id(String text) throws RegistryException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RegistryException.schemaNotFound();
        }
    }

    private static RegistryException unknown(Request request) {
        return new RegistryException(
                404, "HTTP 404 Not Found: " + request.method() + " /" + String.join("/", request.path()));
    }
}
