package dev.attune.scripted;

import dev.attune.language.redaction.MainText;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import dev.attune.scripted.MaskedWords.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes sketches of replies and of declared templates, both the same way. Keeps buffers between calls: one a thread.
 */
public final class ReplySketcher {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private static final int[] MONTH_TOKENS = MONTHS.stream()
            .mapToInt(month -> WordKind.wordToken(ScannedWords.hashOf(month)))
            .sorted()
            .toArray();

    /** BCP 47 primary subtags: German with its kin, Luxembourgish. */
    private static final Set<String> CAPITAL_NOUNS =
            Set.of("de", "deu", "ger", "lb", "ltz", "nds", "gsw", "bar", "ksh", "pfl", "pdc");

    private final int maxCharacters;
    private final TextScanner scanner;
    private final ScannedText scanned = new ScannedText();

    /** @param maxCharacters UTF-16 units of a message that are read: the setting {@code sentiment.max-characters} */
    public ReplySketcher(int maxCharacters) {
        this.maxCharacters = maxCharacters;
        // Tokens are not bounded by themselves: a sketch depends on the text and this one limit.
        this.scanner = new TextScanner(maxCharacters, maxCharacters);
    }

    /**
     * Whether a capital inside a sentence makes a name of a word: not where all nouns have one.
     *
     * @param language BCP 47 tag, in any case; null or unknown: read as English is
     */
    public static boolean capitalsAreNames(@Nullable String language) {
        if (language == null) {
            return true;
        }
        String[] subtags = language.strip().split("[-_]", 2);
        return !CAPITAL_NOUNS.contains(subtags[0].toLowerCase(Locale.ROOT));
    }

    /**
     * The sketch of a message as it came: of what its author wrote in it, without quoted mails, signatures and markup.
     *
     * @param capitalsAreNames false where nouns are written with a capital: {@link #capitalsAreNames(String)}
     */
    public ReplySketch sketch(String text, boolean capitalsAreNames) {
        String own = MainText.of(text, maxCharacters).text().toString();
        scanner.scan(own, scanned);
        return sketch(new ScannedWords(scanned, own), capitalsAreNames);
    }

    /**
     * The same sketch where the author's own words were scanned already, with the same limit of characters.
     *
     * @param scan of {@code own}; boundaries in scripts that the scanner has no rules for may be another tokenizer's,
     *     and are found again
     * @param own {@link MainText#text} of the message
     */
    public ReplySketch sketch(ScannedText scan, CharSequence own, boolean capitalsAreNames) {
        if (!scan.foreign()) {
            return sketch(new ScannedWords(scan, own), capitalsAreNames);
        }
        scanner.scan(own, scanned);
        return sketch(new ScannedWords(scanned, own), capitalsAreNames);
    }

    private static ReplySketch sketch(MaskedWords words, boolean capitalsAreNames) {
        ReplyWords reply = new ReplyWords(words);
        SketchBuilder builder = new SketchBuilder();
        int start = reply.greetingEnd();
        int end = reply.signOffStart(start);
        for (int i = start; i < end; i++) {
            int before = reply.gap(i).compareTo(Gap.STOP) < 0 ? builder.last() : SketchBuilder.NOTHING;
            boolean name = capitalsAreNames && i > start && reply.isNameByForm(i);
            add(builder, reply.token(i), name, before);
        }
        return builder.build();
    }

    private static void add(SketchBuilder builder, int word, boolean name, int before) {
        int token = name ? WordKind.NAME.token() : word;
        boolean numberBefore = before == WordKind.NUMBER.token() || before == WordKind.DATE.token();
        if (numberBefore && isMonth(word)) {
            builder.replaceLast(WordKind.DATE.token());
        } else if (before == WordKind.DATE.token() && token == WordKind.NUMBER.token()) {
            // "12 March 2026" is one date.
            builder.replaceLast(before);
        } else if (before != token || !WordKind.isMask(token)) {
            // "Ana Maria", "8810 2231": one mask, however many parts the value has.
            builder.add(token);
        }
    }

    private static boolean isMonth(int token) {
        return Arrays.binarySearch(MONTH_TOKENS, token) >= 0;
    }
}
