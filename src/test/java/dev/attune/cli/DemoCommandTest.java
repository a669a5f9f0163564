package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class DemoCommandTest {
    @ParameterizedTest
    @CsvSource({"90s,90", "10m,600", "1h,3600", "1h30m,5400", "PT90S,90", "pt2m,120"})
    void readsDurations(String text, long seconds) {
        assertThat(new DemoCommand.DurationText().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "-5s", "soon"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> new DemoCommand.DurationText().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("90s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "NaN", "1e9"})
    void refusesARateThatNoCentreHas(String rate) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new DemoCommand()).setErr(new PrintWriter(err));

        assertThat(command.execute("--rate", rate)).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--rate");
    }

    @Test
    void isOneOfTheCommandsWhereTheBrokerIsThere() {
        assertThat(AttuneCommand.commandLine().getSubcommands()).containsKey("demo");
    }
}
