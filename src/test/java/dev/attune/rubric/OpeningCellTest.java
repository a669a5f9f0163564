package dev.attune.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.Channel;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningCellTest {
    @Test
    void a_cell_is_channel_and_sign_of_the_opening() {
        assertThat(OpeningCell.name(OpeningCell.of(Channel.CHAT, -.15))).isEqualTo("CHAT NEGATIVE");
        assertThat(OpeningCell.name(OpeningCell.of(Channel.CHAT, -.149))).isEqualTo("CHAT NEUTRAL");
        assertThat(OpeningCell.name(OpeningCell.of(Channel.TICKET, .15))).isEqualTo("TICKET POSITIVE");
    }

    @Test
    void where_nothing_was_read_the_opening_is_neutral() {
        assertThat(OpeningCell.of(Channel.EMAIL, null)).isEqualTo(OpeningCell.of(Channel.EMAIL, 0.0));
    }

    @Test
    void every_channel_has_its_cells() {
        assertThat(Channel.values())
                .allSatisfy(channel -> assertThat(OpeningCell.of(channel, null)).isBetween(0, OpeningCell.COUNT - 1));
    }

    @Test
    void names_and_cells_are_one_to_one() {
        assertThat(IntStream.range(0, OpeningCell.COUNT).map(cell -> OpeningCell.byName(OpeningCell.name(cell))))
                .containsExactly(IntStream.range(0, OpeningCell.COUNT).boxed().toArray(Integer[]::new));
        assertThat(OpeningCell.byName("CHAT")).isNegative();
    }
}
