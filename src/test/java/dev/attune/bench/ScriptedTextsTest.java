package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptedTextsTest {
    @Test
    void the_same_seed_gives_the_same_replies() {
        assertThat(new ScriptedTexts(7).some(20)).isEqualTo(new ScriptedTexts(7).some(20));
    }

    @Test
    void replies_differ() {
        assertThat(new ScriptedTexts(7).some(1_000)).doesNotHaveDuplicates();
    }
}
