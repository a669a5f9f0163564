package dev.attune.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house hold, and each of them would notice if it did not. */
class ArchitectureTest {
    private static final String ROOT = "dev.attune";
    private static final String SEEDED = "dev.attune.arch.seeded";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses DEFECTS = new ClassFileImporter().importPackages(SEEDED);

    /** Where each rule must find something among the seeded defects. */
    private static final Map<String, List<String>> FOUND = Map.ofEntries(
            Map.entry("Kafka stays in the wiring", List.of("conversation.ScoreHelper")),
            Map.entry("one package knows CoreNLP", List.of("conversation.ScoreHelper")),
            Map.entry("language knows no Kafka", List.of("language.Reader")),
            Map.entry("arrows point one way", List.of("language.Reader", "unplaced.Stray")),
            Map.entry("packages form no cycles", List.of("language.Reader", "conversation.ScoreHelper")),
            Map.entry("time is passed in", List.of("Instant.now()", "System.nanoTime()", "System.exit(int)")),
            Map.entry("mathematics is exact", List.of("Math.exp(double)", "Math.tanh(double)")),
            Map.entry("no static state", List.of("ScoreHelper.count", "ScoreHelper.SEEN")),
            Map.entry("names say something", List.of("conversation.ScoreHelper")),
            Map.entry("one way to log", List.of("java.util.logging")),
            Map.entry("standard output is the commands'", List.of("System.out")),
            Map.entry("packages are null-marked", List.of("seeded.unplaced has no package-info")));

    static Stream<String> rules() {
        return new Rules(ROOT).all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(String rule) {
        new Rules(ROOT).all().get(rule).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsASeededDefect(String rule) {
        EvaluationResult result = new Rules(SEEDED).all().get(rule).evaluate(DEFECTS);

        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(FOUND.get(rule));
    }

    @Test
    void theRulesLookAtAllOfTheCode() {
        assertThat(CODE.size()).isGreaterThan(300);
        assertThat(CODE.contain(ROOT + ".Main")).isTrue();
        assertThat(CODE.contain(ROOT + ".conversation.ConversationProcessor")).isTrue();
    }

    @Test
    void aSoundClassIsNoDefect() {
        new Rules(SEEDED)
                .all()
                .forEach((name, rule) -> assertThat(String.join(
                                "\n", rule.evaluate(DEFECTS).getFailureReport().getDetails()))
                        .as(name)
                        .doesNotContain("Manifold"));
    }
}
