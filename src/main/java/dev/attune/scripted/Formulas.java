package dev.attune.scripted;

import java.util.Arrays;
import java.util.List;

/** The words that greetings and sign-offs are made of, as hashes. */
final class Formulas {
    private static final List<String> GREETINGS = List.of(
            "hi",
            "hello",
            "hey",
            "hiya",
            "dear",
            "greetings",
            "namaste",
            "hola",
            "bonjour",
            "hallo",
            "ciao",
            "salut",
            "ola",
            "olá",
            "moin",
            "servus",
            "hei",
            "hej",
            "ahoj",
            "cześć",
            "buongiorno",
            "guten tag",
            "good morning",
            "good afternoon",
            "good evening",
            "good day",
            "buenos días",
            "buenas tardes",
            "bom dia",
            "boa tarde");

    /** Stand for a name after a greeting. */
    private static final List<String> ADDRESSED = List.of(
            "there",
            "all",
            "team",
            "sir",
            "madam",
            "maam",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "customer",
            "customers",
            "user",
            "member",
            "everyone",
            "again",
            "friend",
            "and",
            "or",
            "from");

    private static final List<String> CLOSINGS = List.of(
            "regards",
            "kind regards",
            "kindest regards",
            "best regards",
            "warm regards",
            "with kind regards",
            "many regards",
            "best",
            "best wishes",
            "all the best",
            "warm wishes",
            "sincerely",
            "yours sincerely",
            "sincerely yours",
            "yours faithfully",
            "yours truly",
            "respectfully",
            "cordially",
            "cheers",
            "thanks",
            "many thanks",
            "thank you",
            "thanks again",
            "thank you again",
            "thanks and regards",
            "thanks regards",
            "yours",
            "take care",
            "mit freundlichen grüßen",
            "viele grüße",
            "cordialement",
            "saludos",
            "atentamente",
            "un saludo",
            "cordiali saluti",
            "atenciosamente",
            "met vriendelijke groet");

    /** Stand in a signature beside names. */
    private static final List<String> SIGNING =
            List.of("team", "the", "from", "at", "of", "support", "app", "customer", "care", "your", "and");

    /** Begin a sentence after a greeting without a stop between: no names, in spite of their capital. */
    private static final List<String> OPENINGS = List.of(
            "thank",
            "thanks",
            "we",
            "i",
            "im",
            "ive",
            "your",
            "you",
            "please",
            "sorry",
            "the",
            "this",
            "that",
            "our",
            "it",
            "its",
            "for",
            "as",
            "to",
            "in",
            "kindly",
            "welcome",
            "glad",
            "happy",
            "apologies",
            "unfortunately");

    private static final Words GREETING = new Words(GREETINGS);
    private static final Words BESIDE_NAMES = new Words(ADDRESSED);
    private static final Words CLOSING = new Words(CLOSINGS);
    private static final Words IN_SIGNATURES = new Words(SIGNING);
    private static final Words OPENING = new Words(OPENINGS);

    private Formulas() {}

    /** Words that greet at {@code from}; 0: none. */
    static int greeting(int[] words, int from, int end) {
        return GREETING.longest(words, from, end);
    }

    /** Words of a closing formula at {@code from}; 0: none. */
    static int closing(int[] words, int from, int end) {
        return CLOSING.longest(words, from, end);
    }

    static boolean isAddressed(int word) {
        return BESIDE_NAMES.contains(word);
    }

    static boolean isSigning(int word) {
        return IN_SIGNATURES.contains(word);
    }

    static boolean isOpening(int word) {
        return OPENING.contains(word);
    }

    /** Phrases of one to four words. */
    private static final class Words {
        private static final int LONGEST = 4;
        private final long[][] phrases = new long[LONGEST + 1][];

        Words(List<String> all) {
            for (int length = 1; length <= LONGEST; length++) {
                int wanted = length;
                phrases[length] = all.stream()
                        .map(phrase -> phrase.split(" "))
                        .filter(words -> words.length == wanted)
                        .mapToLong(words -> mixed(
                                Arrays.stream(words)
                                        .mapToInt(word -> WordKind.wordToken(ScannedWords.hashOf(word)))
                                        .toArray(),
                                0,
                                wanted))
                        .sorted()
                        .toArray();
            }
        }

        private static long mixed(int[] words, int from, int length) {
            long mixed = length;
            for (int i = from; i < from + length; i++) {
                mixed = mixed * 0x9e3779b97f4a7c15L + words[i];
            }
            return mixed;
        }

        boolean contains(int word) {
            return Arrays.binarySearch(phrases[1], mixed(new int[] {word}, 0, 1)) >= 0;
        }

        int longest(int[] words, int from, int end) {
            for (int length = Math.min(LONGEST, end - from); length > 0; length--) {
                if (Arrays.binarySearch(phrases[length], mixed(words, from, length)) >= 0) {
                    return length;
                }
            }
            return 0;
        }
    }
}
