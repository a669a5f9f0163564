package dev.attune.measure;

/** Where a figure lies in 95 of 100 draws. */
public record Interval(double low, double high) {}
