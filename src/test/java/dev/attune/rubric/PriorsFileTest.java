package dev.attune.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.rubric.PriorsReading.Broken;
import dev.attune.rubric.PriorsReading.Sound;
import dev.attune.schema.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorsFileTest {
    private static final Priors SHIPPED = Priors.shipped();

    @TempDir
    private Path directory;

    @Test
    void the_shipped_priors_are_those_of_the_contract() {
        assertThat(SHIPPED)
                .isEqualTo(new Priors(
                        "1",
                        new MeanPrior(500_000, 10, 200_000),
                        new MeanPrior(650_000, 10, 300_000),
                        new RatePrior(50_000, 10),
                        new RatePrior(100_000, 10),
                        new RatePrior(850_000, 10),
                        new RatePrior(800_000, 10),
                        new RatePrior(700_000, 10),
                        new RatePrior(100_000, 10)));
    }

    @Test
    void what_is_written_is_read_again() {
        Priors own = calibrated("1-own");

        assertThat(PriorsFile.parse(PriorsFile.write(own))).isEqualTo(new Sound(own));
    }

    @Test
    void what_is_written_of_the_shipped_priors_is_what_ships() {
        assertThat(PriorsFile.parse(PriorsFile.write(SHIPPED))).isEqualTo(new Sound(SHIPPED));
    }

    @Test
    void other_numbers_need_a_version_of_their_own() throws IOException {
        Path file = Files.writeString(directory.resolve("priors.json"), PriorsFile.write(calibrated("1")));

        assertThat(problems(PriorsFile.read(file))).singleElement().asString().contains("a version of its own");
    }

    @Test
    void the_shipped_numbers_may_be_given_as_a_file() throws IOException {
        Path file = Files.writeString(directory.resolve("priors.json"), PriorsFile.write(SHIPPED));

        assertThat(PriorsFile.read(file)).isEqualTo(new Sound(SHIPPED));
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        assertThat(problems(PriorsFile.read(directory.resolve("nowhere.json"))))
                .singleElement()
                .asString()
                .contains("no such file");
    }

    @Test
    void text_that_is_no_json_is_a_problem() {
        assertThat(problems(PriorsFile.parse("{"))).singleElement().asString().contains("well-formed");
    }

    @Test
    void every_problem_is_named_by_its_path() {
        String text = PriorsFile.write(calibrated("1-own"))
                .replace("\"rubricVersion\" : \"1-own\"", "\"rubricVersion\" : \"a b\"")
                .replace("\"spread\" : 0.30", "\"spread\" : 0.51")
                .replace("CHAT NEGATIVE", "CHAT ANGRY")
                .replace("\"needsMet\"", "\"needMet\"");

        assertThat(problems(PriorsFile.parse(text)))
                .anySatisfy(problem -> assertThat(problem).startsWith("rubricVersion must be"))
                .anySatisfy(problem -> assertThat(problem).startsWith("means.responsiveness.spread must be"))
                .anySatisfy(problem -> assertThat(problem).contains("CHAT ANGRY", "is no channel"))
                .anySatisfy(problem -> assertThat(problem).contains("rates has no field needsMet"))
                .anySatisfy(problem -> assertThat(problem).contains("must not have the field \"needMet\""))
                .hasSize(5);
    }

    @Test
    void more_places_than_are_counted_are_refused() {
        String text = PriorsFile.write(calibrated("1-own")).replace("0.30", "0.3000001");

        assertThat(problems(PriorsFile.parse(text))).singleElement().asString().contains("6 decimal places");
    }

    @Test
    void the_documentation_has_the_shipped_numbers() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("attune.home", "."), "docs", "scoring.md"));

        assertThat(page).contains(mean("warmth", SHIPPED.warmth()), mean("responsiveness", SHIPPED.responsiveness()));
        assertThat(page)
                .contains(
                        rate("scriptedMisfit", SHIPPED.scriptedMisfit()),
                        rate("indifferent", SHIPPED.indifferent()),
                        rate("promisesKept", SHIPPED.promisesKept()),
                        rate("withinTarget", SHIPPED.withinTarget()),
                        rate("needsMet", SHIPPED.needsMet()),
                        rate("reopened", SHIPPED.reopened()));
        assertThat(page).contains("rubric version " + SHIPPED.rubricVersion() + ")");
    }

    private static String mean(String name, MeanPrior prior) {
        return "| `" + name + "` | " + PriorsForm.decimal(prior.meanMicros()) + " | " + prior.weight() + " | "
                + PriorsForm.decimal(prior.spreadMicros()) + " |";
    }

    private static String rate(String name, RatePrior prior) {
        return "| `" + name + "` | " + PriorsForm.decimal(prior.meanMicros()) + " | " + prior.weight() + " |";
    }

    private static List<String> problems(PriorsReading reading) {
        return reading instanceof Broken broken ? broken.problems() : List.of();
    }

    private static Priors calibrated(String version) {
        int angryChat = OpeningCell.of(Channel.CHAT, -.5);
        return new Priors(
                version,
                new MeanPrior(512_300, 7, 181_000, List.of(new CellMean(angryChat, 433_333, 312))),
                SHIPPED.responsiveness(),
                SHIPPED.scriptedMisfit(),
                new RatePrior(123_456, 12),
                SHIPPED.promisesKept(),
                SHIPPED.withinTarget(),
                SHIPPED.needsMet(),
                SHIPPED.reopened());
    }
}
