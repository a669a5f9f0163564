package dev.attune.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a schema registry knows: schemas by id, versions by subject, compatibility levels. Ids count from 1 and are
 * never given twice; equal schemas share an id across subjects. Safe for concurrent use.
 */
final class SubjectStore {
    /** A schema under a subject. */
    record Version(String subject, int version, int id, String schema) {}

    private final Map<String, Integer> idBySchema = new LinkedHashMap<>();
    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> idsBySubject = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new TreeMap<>();
    private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;

    /** Registers a schema, or finds it registered already; returns its id. */
    synchronized int register(String subject, String text) throws RegistryException {
        Schema schema = parse(text);
        String canonical = schema.toString();
        List<Integer> ids = idsBySubject.getOrDefault(subject, List.of());
        Integer known = idBySchema.get(canonical);
        if (known != null && ids.contains(known)) {
            return known;
        }
        List<String> objections = level(subject).objections(schema, parsed(ids));
        if (!objections.isEmpty()) {
            throw new RegistryException(
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\" (level " + level(subject) + "): " + String.join("; ", objections));
        }
        int id = known != null ? known : add(canonical);
        idsBySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(id);
        return id;
    }

    /** Where a schema stands under a subject. */
    synchronized Version lookup(String subject, String text) throws RegistryException {
        List<Integer> ids = ids(subject);
        String canonical = parse(text).toString();
        Integer id = idBySchema.get(canonical);
        if (id == null || !ids.contains(id)) {
            throw RegistryException.schemaNotFound();
        }
        return new Version(subject, ids.indexOf(id) + 1, id, canonical);
    }

    /** The schema with an id. */
    synchronized String schema(int id) throws RegistryException {
        if (id < 1 || id > schemas.size()) {
            throw RegistryException.schemaNotFound();
        }
        return schemas.get(id - 1);
    }

    /** Under which subjects and versions a schema stands. */
    synchronized List<Version> uses(int id) throws RegistryException {
        String schema = schema(id);
        List<Version> uses = new ArrayList<>();
        idsBySubject.forEach((subject, ids) -> {
            if (ids.contains(id)) {
                uses.add(new Version(subject, ids.indexOf(id) + 1, id, schema));
            }
        });
        return uses;
    }

    /** Names of all subjects, sorted. */
    synchronized List<String> subjects() {
        return List.copyOf(idsBySubject.keySet());
    }

    /** Version numbers of a subject, ascending. */
    synchronized List<Integer> versions(String subject) throws RegistryException {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= ids(subject).size(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /**
     * One version of a subject.
     *
     * @param version a number from 1, {@code latest} or -1
     */
    synchronized Version version(String subject, String version) throws RegistryException {
        List<Integer> ids = ids(subject);
        int number = number(version, ids.size());
        if (number > ids.size()) {
            throw RegistryException.versionNotFound(version);
        }
        int id = ids.get(number - 1);
        return new Version(subject, number, id, schema(id));
    }

    /**
     * What speaks against registering a schema; empty if nothing does.
     *
     * @param version the version to compare with; null: those that the level asks for
     */
    synchronized List<String> objections(String subject, @Nullable String version, String text)
            throws RegistryException {
        Schema schema = parse(text);
        boolean any = version == null || isLatest(version);
        if (any && !idsBySubject.containsKey(subject)) {
            return List.of();
        }
        List<Schema> earlier = version == null
                ? parsed(ids(subject))
                : List.of(parse(version(subject, version).schema()));
        return level(subject).objections(schema, earlier);
    }

    /** The level that holds for a subject. */
    synchronized CompatibilityLevel level(String subject) {
        return levels.getOrDefault(subject, globalLevel);
    }

    /** The level set for a subject itself, or null. */
    synchronized @Nullable CompatibilityLevel ownLevel(String subject) {
        return levels.get(subject);
    }

    /** The level of all subjects that have none of their own. */
    synchronized CompatibilityLevel globalLevel() {
        return globalLevel;
    }

    /** Sets the level of one subject, or of all that have none of their own. */
    synchronized void setLevel(@Nullable String subject, CompatibilityLevel level) {
        if (subject == null) {
            globalLevel = level;
        } else {
            levels.put(subject, level);
        }
    }

    /** Everything, in a form that {@link #restore} takes back. */
    synchronized Snapshot snapshot() {
        Map<String, List<Integer>> ids = new TreeMap<>();
        idsBySubject.forEach((subject, own) -> ids.put(subject, List.copyOf(own)));
        Map<String, String> names = new TreeMap<>();
        levels.forEach((subject, level) -> names.put(subject, level.name()));
        return new Snapshot(List.copyOf(schemas), ids, names, globalLevel.name());
    }

    /** Replaces everything by what an earlier one knew. */
    synchronized void restore(Snapshot snapshot) throws RegistryException {
        schemas.clear();
        idBySchema.clear();
        snapshot.schemas().forEach(this::add);
        idsBySubject.clear();
        snapshot.subjects().forEach((subject, ids) -> idsBySubject.put(subject, new ArrayList<>(ids)));
        levels.clear();
        for (Map.Entry<String, String> level : snapshot.levels().entrySet()) {
            levels.put(level.getKey(), CompatibilityLevel.parse(level.getValue()));
        }
        globalLevel = CompatibilityLevel.parse(snapshot.globalLevel());
    }

    /**
     * Content of a store.
     *
     * @param schemas by id, from 1
     */
    record Snapshot(
            List<String> schemas,
            Map<String, List<Integer>> subjects,
            Map<String, String> levels,
            String globalLevel) {}

    private int add(String canonical) {
        schemas.add(canonical);
        idBySchema.put(canonical, schemas.size());
        return schemas.size();
    }

    private List<Integer> ids(String subject) throws RegistryException {
        List<Integer> ids = idsBySubject.get(subject);
        if (ids == null) {
            throw RegistryException.subjectNotFound(subject);
        }
        return ids;
    }

    private List<Schema> parsed(List<Integer> ids) throws RegistryException {
        List<Schema> parsed = new ArrayList<>();
        for (int id : ids) {
            parsed.add(parse(schema(id)));
        }
        return parsed;
    }

    private static boolean isLatest(String version) {
        return version.equals("latest") || version.equals("-1");
    }

    private static int number(String version, int latest) throws RegistryException {
        if (isLatest(version)) {
            return latest;
        }
        try {
            int number = Integer.parseInt(version);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new RegistryException(
                42202, "The specified version '" + version + "' is not a number from 1 to 2^31-1, nor \"latest\".");
    }

    private static Schema parse(String text) throws RegistryException {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }
}
