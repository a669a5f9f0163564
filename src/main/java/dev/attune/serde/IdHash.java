package dev.attune.serde;

/** A number for an id. Kept with the state: another arithmetic parts old from new. */
public final class IdHash {
    private IdHash() {}

    /** FNV-1a over the characters: 64 bits, never 0. */
    public static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
