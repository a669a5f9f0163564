package dev.attune.corpus;

/**
 * Something in the corpus that must not be.
 *
 * @param where id of the item, or file and line
 * @param what what is wrong with it
 */
public record Problem(String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
