package dev.attune.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nobody can be reached by what stands in the corpus, and nobody is called names. */
final class DecencyCheck {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");
    /** Reserved for examples by RFC 2606, so that nobody can own them. */
    private static final Pattern RESERVED = Pattern.compile("(.*\\.)?(example|example\\.(com|org|net)|invalid|test)");

    /** Nine digits or more, as telephone numbers are written. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d(?:[ ()/-]{0,2}\\d){8,}");
    /** Exchange codes and runs of zeros that are given to nobody. */
    private static final Pattern INVENTED = Pattern.compile(".*(555|000).*");

    /** Strong language of customers is part of the matter; words that put down a group of people are not. */
    private static final Set<String> SLURS = Set.of(
            "nigger",
            "nigga",
            "faggot",
            "fag",
            "retard",
            "retarded",
            "spastic",
            "tranny",
            "kike",
            "paki",
            "chink",
            "gook",
            "wetback",
            "cunt",
            "whore");

    private final List<Problem> problems;

    DecencyCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Corpus corpus) {
        for (Texts.Text text : Texts.of(corpus)) {
            Matcher address = ADDRESS.matcher(text.text());
            while (address.find()) {
                if (!RESERVED.matcher(address.group(1).toLowerCase(Locale.ROOT)).matches()) {
                    problems.add(new Problem(text.id(), "an e-mail address could be somebody's"));
                }
            }
            Matcher telephone = TELEPHONE.matcher(text.text());
            while (telephone.find()) {
                String digits = telephone.group().replaceAll("\\D", "");
                if (!INVENTED.matcher(digits).matches()) {
                    problems.add(new Problem(text.id(), "a telephone number could be somebody's"));
                }
            }
            if (Tokens.of(text.text()).stream().anyMatch(SLURS::contains)) {
                problems.add(new Problem(text.id(), "a slur"));
            }
        }
    }
}
