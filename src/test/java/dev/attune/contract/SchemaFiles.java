package dev.attune.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schema files of the working copy: today's and the released ones. */
final class SchemaFiles {
    private static final Path ROOT = Path.of(System.getProperty("attune.home", "."), "schemas");

    private SchemaFiles() {}

    /** What readers and writers of a schema may expect of the next version. */
    enum Rule {
        /** Attune reads what platforms with an older schema write. */
        INPUT,
        /** Consumers with an older schema read what Attune writes, and the other way round. */
        OUTPUT,
        /** This version reads what an older one stored. */
        STATE;

        static Rule of(Path file) {
            if (file.getParent().endsWith("state")) {
                return STATE;
            }
            return INPUTS.contains(file.getFileName().toString()) ? INPUT : OUTPUT;
        }
    }

    private static final Set<String> INPUTS = Set.of("ChatEvent.avsc", "TicketEvent.avsc", "ReplyTemplate.avsc");

    static List<Path> publicFiles() {
        return list(ROOT);
    }

    static List<Path> allFiles() {
        List<Path> files = new ArrayList<>(list(ROOT));
        files.addAll(list(ROOT.resolve("state")));
        return files;
    }

    /** Folders of the released versions, by number. */
    static List<Path> releases() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("released"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The present file of a released one. */
    static Path present(Path release, Path released) {
        return ROOT.resolve(release.relativize(released).toString());
    }

    static List<Path> filesOf(Path release) {
        List<Path> files = new ArrayList<>(list(release));
        files.addAll(list(release.resolve("state")));
        return files;
    }

    static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits each schema inside a schema once. */
    static void visit(Schema schema, Consumer<Schema> visitor) {
        visit(schema, visitor, new HashSet<>());
    }

    private static void visit(Schema schema, Consumer<Schema> visitor, Set<String> seen) {
        boolean named = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM;
        if (named && !seen.add(schema.getFullName())) {
            return;
        }
        visitor.accept(schema);
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> visit(field.schema(), visitor, seen));
            case ARRAY -> visit(schema.getElementType(), visitor, seen);
            case MAP -> visit(schema.getValueType(), visitor, seen);
            case UNION -> schema.getTypes().forEach(branch -> visit(branch, visitor, seen));
            default -> {}
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
