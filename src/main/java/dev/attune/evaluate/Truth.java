package dev.attune.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers say of a reply; null where they could not agree, or said nothing.
 *
 * @param warmth 1 (cold) to 5 (very warm)
 * @param canned 0 to 1
 * @param promises words of each promise; empty for none
 * @param reasons of indifference
 */
record Truth(
        @Nullable String outcome,
        @Nullable String manner,
        @Nullable String answered,
        @Nullable Double warmth,
        @Nullable Double canned,
        @Nullable Boolean misfit,
        List<String> promises,
        List<String> reasons) {}
