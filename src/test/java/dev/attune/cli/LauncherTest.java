package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code attune}, with a Java that only prints how it was called. */
class LauncherTest {
    private record Outcome(int status, List<String> out, String err) {}

    @TempDir
    private Path directory;

    private Path home;
    private Path launcher;
    private Path java;

    @BeforeEach
    void installInADirectoryWithABlank() throws IOException {
        home = Files.createDirectories(directory.resolve("my tools/attune"));
        launcher = home.resolve("attune");
        Files.copy(Path.of(System.getProperty("attune.home"), "attune"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(home.resolve("attune.jar"));
        java = directory.resolve("jdk");
        script(java.resolve("bin/java"), "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n");
        release("17.0.15");
    }

    @Test
    void startsAnInstalledImageWithoutBuilding() throws Exception {
        Outcome outcome = run(launcher, Map.of(), "run", "--set", "a=b c");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith("dev.attune.Main", "run", "--set", "a=b c");
        assertThat(classPath(outcome)).isEqualTo(home + "/attune.jar");
    }

    @Test
    void namesTheLibrariesInOneOrder() throws Exception {
        for (String file : List.of("lib/b.jar", "lib/a.jar", "lib/notes.txt", "models/corenlp.jar")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.createFile(home.resolve(file));
        }

        assertThat(classPath(run(launcher, Map.of(), "run")))
                .isEqualTo(String.join(
                        ":",
                        home + "/attune.jar",
                        home + "/lib/a.jar",
                        home + "/lib/b.jar",
                        home + "/models/corenlp.jar"));
    }

    @Test
    void takesUnpackedModelsAsTheyLie() throws Exception {
        Files.createDirectories(home.resolve("models/edu"));

        assertThat(classPath(run(launcher, Map.of(), "run"))).endsWith(":" + home + "/models");
    }

    @Test
    void usesTheArchiveOfClassesWhereThereIsOne() throws Exception {
        assertThat(run(launcher, Map.of(), "run").out()).noneMatch(word -> word.contains("SharedArchiveFile"));

        Files.createFile(home.resolve("attune.jsa"));

        assertThat(run(launcher, Map.of(), "run").out()).contains("-XX:SharedArchiveFile=" + home + "/attune.jsa");
    }

    @Test
    void putsTheBrokerOnTheClassPathOfTheDemoOnly() throws Exception {
        assertThat(classPath(run(launcher, Map.of(), "demo"))).endsWith(":" + home + "/demo-lib/*");
        assertThat(classPath(run(launcher, Map.of(), "replay", "demo"))).doesNotContain("demo-lib");
    }

    @Test
    void putsPeersOnTheClassPathOfTheEvaluation() throws Exception {
        assertThat(classPath(run(launcher, Map.of(), "evaluate"))).endsWith(":" + home + "/demo-lib/*");
        assertThat(classPath(run(launcher, Map.of(), "predict"))).doesNotContain("demo-lib");
    }

    @Test
    void letsTheCompilerWorkForManyTexts() throws Exception {
        assertThat(run(launcher, Map.of(), "predict").out())
                .contains("-XX:+UseSerialGC")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void startsShortCommandsFast() throws Exception {
        assertThat(run(launcher, Map.of(), "replay").out()).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        assertThat(run(launcher, Map.of(), "run").out()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void followsSymbolicLinks() throws Exception {
        Path links = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../my tools/attune/attune"));
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

        assertThat(classPath(run(links.resolve("second"), Map.of(), "run"))).startsWith(home + "/attune.jar");
    }

    @Test
    void honoursOptionsForTheJvm() throws Exception {
        Map<String, String> options = Map.of("JAVA_OPTS", "-Xmx3g -Dx=1", "ATTUNE_JAVA_OPTS", "-Dy=2");

        assertThat(run(launcher, options, "run").out()).containsSubsequence("-Xmx3g", "-Dx=1", "-Dy=2", "run");
    }

    @Test
    void refusesAnOldJavaAndSaysWhichItFound() throws Exception {
        release("11.0.2");

        Outcome outcome = run(launcher, Map.of(), "run");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Java 11.0.2", "JAVA_HOME=" + java, "17 or newer");
    }

    @Test
    void understandsTheVersionsOfJavaEight() throws Exception {
        release("1.8.0_402");

        assertThat(run(launcher, Map.of(), "run").status()).isEqualTo(2);
    }

    @Test
    void buildsWhatIsMissingWithTheWrapperAndOnlyOnce() throws Exception {
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("schemas"));
        Files.createDirectories(home.resolve("src/main"));
        script(java.resolve("bin/javac"), "#!/bin/sh\n");
        script(home.resolve("mvnw"), """
                #!/bin/sh
                echo building with $*
                mkdir -p target/lib target/demo-lib target/models
                touch target/attune.jar target/models/unpacked
                """);

        Outcome first = run(launcher, Map.of(), "run");
        Outcome second = run(launcher, Map.of(), "run");

        assertThat(first.err()).contains("building with -q -B -Dmaven.test.skip=true package");
        assertThat(first.out()).noneMatch(line -> line.contains("building")).endsWith("dev.attune.Main", "run");
        assertThat(classPath(first)).startsWith(home + "/target/attune.jar");
        assertThat(second.err()).isEmpty();
        assertThat(home.resolve("target/.building")).doesNotExist();
    }

    private static String classPath(Outcome outcome) {
        return outcome.out().get(outcome.out().indexOf("-cp") + 1);
    }

    private void release(String version) throws IOException {
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(script.toString()));
        words.addAll(List.of(arguments));
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(err.toFile());
        builder.directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTS"));
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> out;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            out = reader.lines().toList();
        }
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }
}
