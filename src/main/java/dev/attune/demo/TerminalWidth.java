package dev.attune.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Columns of the terminal. Java cannot ask for them; {@code stty} can. */
final class TerminalWidth implements IntSupplier {
    /** What terminals had when they were made of glass. */
    private static final int USUAL = 80;

    /** A process a second would be a waste: a changed window is seen a few seconds later. */
    private static final int ASK_EVERY = 5;

    private int known = USUAL;
    private int asked;

    @Override
    public int getAsInt() {
        if (asked++ % ASK_EVERY == 0) {
            known = ask(known);
        }
        return known;
    }

    private static int ask(int otherwise) {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> words;
            try (var answer = process.inputReader(StandardCharsets.UTF_8)) {
                words = answer.lines()
                        .flatMap(line -> List.of(line.split(" ", -1)).stream())
                        .toList();
            }
            process.waitFor(1, TimeUnit.SECONDS);
            int columns = words.size() == 2 ? Integer.parseInt(words.get(1)) : 0;
            return columns > 0 ? columns : otherwise;
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            // No stty, no terminal: the usual width does.
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
