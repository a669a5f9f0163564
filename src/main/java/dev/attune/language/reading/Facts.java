package dev.attune.language.reading;

import java.util.List;

/** Kinds of facts that a customer gives, and that an agent may ask for: bits, in the order of {@link #NAMES}. */
public final class Facts {
    public static final List<String> NAMES = List.of(
            "EMAIL", "PHONE", "ORDER", "NAME", "DATE", "AMOUNT", "DEVICE", "ADDRESS", "ERROR", "ACCOUNT", "TRIED");

    private Facts() {}
}
