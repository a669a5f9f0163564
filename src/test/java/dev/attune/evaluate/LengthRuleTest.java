package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthRuleTest {
    private final List<Item> items = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();

    private void replies(boolean falling) {
        for (int i = 0; i < 120; i++) {
            int grade = i % 3;
            String reply =
                    "word ".repeat(5 + 10 * (falling ? 2 - grade : grade)).strip();
            items.add(new Item("i" + i, "g" + i, "", Subject.reply("", reply)));
            truth.add(grade);
        }
    }

    private long right() {
        Peer length = new LengthRule(items, truth).peer();
        return items.stream()
                .filter(item -> length.answer().applyAsDouble(item) == truth.get(items.indexOf(item)))
                .count();
    }

    @Test
    void gradesThatRiseWithTheLengthAreTold() {
        replies(false);

        assertThat(right()).isEqualTo(120);
    }

    @Test
    void gradesThatFallWithTheLengthAreToldToo() {
        replies(true);

        assertThat(right()).isEqualTo(120);
    }

    @Test
    void anItemsOwnHalfDecidesNothing() {
        // One half says the opposite of the other: what is learnt there is wrong here.
        for (int i = 0; i < 120; i++) {
            String group = "g" + i;
            int grade = Math.floorMod(group.hashCode(), 2) == 0 ? i % 3 : 2 - i % 3;
            items.add(new Item(
                    "i" + i,
                    group,
                    "",
                    Subject.reply("", "word ".repeat(5 + 10 * (i % 3)).strip())));
            truth.add(grade);
        }

        // Only the middle grade stays right.
        assertThat(right()).isEqualTo(40);
    }
}
