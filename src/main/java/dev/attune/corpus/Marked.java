package dev.attune.corpus;

/** Pages with a generated block between two marks, as in {@code <!-- stats -->} and {@code <!-- /stats -->}. */
public final class Marked {
    private Marked() {}

    /**
     * The page with a block replaced.
     *
     * @param begin name of the mark before it
     * @param end name of the next mark behind it
     * @throws IllegalArgumentException if the page has no such block
     */
    public static String replace(String page, String begin, String end, String block) {
        String first = "<!-- " + begin + " -->\n";
        String last = "<!-- " + end + " -->";
        int from = page.indexOf(first);
        int to = page.indexOf(last, Math.max(0, from));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("the page has no block between " + first.strip() + " and " + last);
        }
        return page.substring(0, from) + first + block + page.substring(to);
    }
}
