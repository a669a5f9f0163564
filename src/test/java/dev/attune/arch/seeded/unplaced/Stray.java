package dev.attune.arch.seeded.unplaced;

/** A defect on purpose: its package has no place, and nobody said what may be null in it. */
public final class Stray {}
