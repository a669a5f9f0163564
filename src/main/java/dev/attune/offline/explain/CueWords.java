package dev.attune.offline.explain;

import dev.attune.assessment.Cues;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.reading.Heads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the numbers that replies are judged from mean, in plain words. Several numbers often say the same (an act, how
 * much of it, the wording it is told by): they share a theme, and a theme is what is shown. Immutable.
 */
final class CueWords {
    private static final String TABLE = "cues.tsv";
    private static final String AND = " and ";

    /**
     * What cues say together.
     *
     * @param high said where the lead is above the threshold; # stands for its value in percent
     * @param low said where it is not
     * @param lead index of the cue that decides which
     * @param favour what it says of a reply where it is high: 1 good, −1 bad, 0 neither
     */
    record Theme(String high, String low, int lead, double threshold, int favour) {
        /** 1: speaks well of a reply, −1: speaks ill of it, 0: neither. */
        int favour(double[] cues) {
            return isHigh(cues) ? favour : -favour;
        }

        boolean isHigh(double[] cues) {
            return cues[lead] > threshold;
        }

        String words(double[] cues) {
            double value = cues[lead];
            String percent = StrictMath.round(100 * value) + " %";
            return (isHigh(cues) ? high : low).replace("#", percent);
        }
    }

    private final List<Theme> themes;

    private CueWords(List<Theme> themes) {
        this.themes = themes;
    }

    /**
     * Reads the table.
     *
     * @throws IllegalStateException if a cue has no words
     */
    static CueWords load() {
        Map<String, Theme> byCue = new HashMap<>();
        for (String line : Tables.lines(TABLE)) {
            String[] cells = line.split("\t", -1);
            List<String> cues = expand(cells[3]);
            int lead = Cues.names().indexOf(cues.get(0));
            Theme theme = new Theme(cells[0], cells[1], lead, Double.parseDouble(cells[2]), Integer.parseInt(cells[4]));
            cues.forEach(cue -> byCue.put(cue, theme));
        }
        List<Theme> themes = new ArrayList<>();
        for (String cue : Cues.names()) {
            Theme theme = byCue.get(base(cue));
            if (theme == null) {
                throw new IllegalStateException(TABLE + " has no words for the cue '" + cue + "'");
            }
            themes.add(theme);
        }
        return new CueWords(themes);
    }

    /** A cue "act:X" stands for the act, its amount, and the wording of that name. */
    private static List<String> expand(String cell) {
        List<String> cues = new ArrayList<>();
        for (String cue : cell.split(", ", -1)) {
            if (cue.startsWith("act:")) {
                String act = cue.substring(4);
                cues.add(act);
                cues.add("amount of " + act);
                if (Lexica.AGENT_TAGS.contains(act)) {
                    cues.add("wording " + act);
                }
            } else {
                cues.add(cue);
            }
        }
        return cues;
    }

    /** What a product of a need and a cue is about: the cue. */
    private static String base(String cue) {
        return need(cue) < 0 ? cue : cue.substring(cue.indexOf(AND) + AND.length());
    }

    /** Index of the need that a product multiplies with, or -1 of another cue. */
    static int need(String cue) {
        int and = cue.indexOf(AND);
        return and < 0 ? -1 : Heads.NEEDS.indexOf(cue.substring(0, and));
    }

    /** Theme of a cue by its index in {@link Cues#names}. */
    Theme theme(int cue) {
        return themes.get(cue);
    }

    /** One cue by itself: what it says where it is high, or where it is low. */
    String words(int cue, boolean high) {
        Theme theme = themes.get(cue);
        String words = (high ? theme.high() : theme.low()).replace("#", high ? "much" : "little");
        int need = need(Cues.names().get(cue));
        return need < 0 ? words : words + ", " + CodeWords.where(Heads.NEEDS.get(need));
    }
}
