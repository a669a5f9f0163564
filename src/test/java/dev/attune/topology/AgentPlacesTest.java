package dev.attune.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.SettingsLoader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where an agent is kept: nothing may be left out, and nobody else taken in. */
class AgentPlacesTest {
    private static final Pattern STORES_OF_AGENTS =
            Pattern.compile("Processor: score-agent \\(stores: \\[([^\\]]*)\\]\\)");

    private final AgentPlaces places = new AgentPlaces(SettingsLoader.defaults(Map.of()));

    private static byte[] key(String id, String rest) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] more = rest.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + name.length + more.length)
                .putInt(name.length)
                .put(name)
                .put(more)
                .array();
    }

    /** A store that is new there has to be in AgentStores.ALL, or {@code attune forget} leaves it. */
    @Test
    void everyStoreOfTheAgentsStageIsAPlace() throws IOException {
        Matcher stores = STORES_OF_AGENTS.matcher(Files.readString(
                Path.of(System.getProperty("attune.home", "."), "src", "test", "resources", "topology.txt")));

        assertThat(stores.find()).isTrue();
        assertThat(AgentPlaces.stores())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(stores.group(1).split(", ", -1)));
    }

    @Test
    void placesAreChangelogsAndTheScores() {
        assertThat(places.of("ana"))
                .extracting(AgentPlaces.Place::topic)
                .contains("attune-agents-changelog", "attune-agent-replies-changelog", "attune.agent.scores");
        assertThat(places.updates()).isEqualTo("attune-agent-updates-repartition");
    }

    @Test
    void anIdThatBeginsAnotherTakesNothingOfIt() {
        List<byte[]> own = List.of("an".getBytes(StandardCharsets.UTF_8), key("an", "aX"));
        List<byte[]> others =
                List.of("ana".getBytes(StandardCharsets.UTF_8), key("ana", "X"), key("a", "naX"), new byte[0]);

        for (AgentPlaces.Place place : places.of("an")) {
            assertThat(others).as(place.name()).noneMatch(place.isOf());
            assertThat(own).as(place.name()).anyMatch(place.isOf());
        }
    }
}
