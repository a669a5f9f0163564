package dev.attune.training;

/** Hears how far the training is. */
@FunctionalInterface
public interface Progress {
    void say(String line);
}
