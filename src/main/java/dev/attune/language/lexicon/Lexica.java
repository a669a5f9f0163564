package dev.attune.language.lexicon;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lexica of Attune: of sentiment, and of what customers and agents write. */
public record Lexica(Lexicon sentiment, Lexicon customer, Lexicon agent) {

    /** Kinds of agents' wording, in the order of their bits. */
    public static final List<String> AGENT_TAGS = List.of(
            "ACK_FEELING",
            "ACK_MATTER",
            "ACTION_DONE",
            "AMOUNT_GIVEN",
            "ANSWER",
            "ANTICIPATE",
            "APOLOGY_FORMULA",
            "APOLOGY_OWN",
            "ASK_DETAIL",
            "BECAUSE",
            "BLAME",
            "CELEBRATE",
            "CHECK",
            "CLOSE",
            "COURTESY",
            "EMPATHY_EXPLORATION",
            "EMPATHY_INTERPRETATION",
            "EMPATHY_REACTION",
            "FORMULA",
            "GENERIC",
            "GREET",
            "HANDOFF",
            "HEDGE",
            "HOLD",
            "IMPERATIVE",
            "INSTRUCT",
            "LINKS_ONLY",
            "NO",
            "OFFER",
            "OVERPROMISE",
            "OWN",
            "PERSONAL",
            "PLACE_GIVEN",
            "POLITE_REQUEST",
            "PROMISE",
            "REASSURE",
            "REDIRECT",
            "REFUSE",
            "REGRET_THAT",
            "RUDE",
            "SMALLTALK",
            "STEPS",
            "THANK",
            "THANKS_PRAISE",
            "TIME_GIVEN",
            "UPSELL",
            "YES");

    /** Compiles the texts that come with Attune; takes seconds, so that models carry what comes of it. */
    public static Lexica compile() {
        return new Lexica(
                compile("sentiment.tsv", true, List.of()),
                compile("customer.tsv", false, List.of()),
                compile("agent.tsv", false, AGENT_TAGS));
    }

    private static Lexicon compile(String name, boolean withValence, List<String> firstTags) {
        try (InputStream file = Lexica.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no lexicon " + name);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return new LexiconBuilder(withValence, firstTags).read(lines).build();
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(name + ", " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        sentiment.write(out);
        customer.write(out);
        agent.write(out);
    }

    public static Lexica read(DataInputStream in) throws IOException {
        return new Lexica(Lexicon.read(in), Lexicon.read(in), Lexicon.read(in));
    }
}
