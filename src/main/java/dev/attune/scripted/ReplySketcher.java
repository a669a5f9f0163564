package dev.attune.scripted;

import dev.attune.scripted.MaskedWords.Gap;
import java.util.List;
import java.util.function.ToIntFunction;

/** Makes sketches of replies and of declared templates. Immutable. */
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

    private final Formulas formulas;
    private final int[] months;

    /** @param hash of a normal form, the same as {@link MaskedWords#hash()} of the words that are given later */
    public ReplySketcher(ToIntFunction<String> hash) {
        formulas = new Formulas(hash);
        months = MONTHS.stream()
                .mapToInt(month -> WordKind.wordToken(hash.applyAsInt(month)))
                .toArray();
    }

    /** For {@link PlainWords}. */
    public static ReplySketcher plain() {
        return new ReplySketcher(PlainWords::hashOf);
    }

    /**
     * The sketch of a reply.
     *
     * @param capitalsAreNames false where nouns are written with a capital, as in German
     */
    public ReplySketch sketch(MaskedWords words, boolean capitalsAreNames) {
        ReplyWords reply = new ReplyWords(words, formulas);
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

    private void add(SketchBuilder builder, int word, boolean name, int before) {
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

    private boolean isMonth(int token) {
        for (int month : months) {
            if (month == token) {
                return true;
            }
        }
        return false;
    }
}
