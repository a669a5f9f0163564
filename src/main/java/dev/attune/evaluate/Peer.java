package dev.attune.evaluate;

import java.util.function.ToDoubleFunction;

/**
 * Somebody else who is asked the same.
 *
 * @param most items that it is asked about: slow ones are asked about a sample
 * @param answer index of the label, or the number
 */
record Peer(String name, int most, ToDoubleFunction<Item> answer) {
    /** One that is asked about every item. */
    static Peer fast(String name, ToDoubleFunction<Item> answer) {
        return new Peer(name, Integer.MAX_VALUE, answer);
    }
}
