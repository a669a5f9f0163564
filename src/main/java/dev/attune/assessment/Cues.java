package dev.attune.assessment;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;
import dev.attune.language.reading.Stems;
import dev.attune.schema.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers from which a reply is judged: what the customer shows, what the reply does, and how far the one takes up
 * the other. Stateless; {@link #names} and {@link #of} are in one order.
 */
public final class Cues {
    private static final String LAST_OF_CUSTOMER = "by mail";

    /** Score of a need that was never shown before. */
    private static final float NEVER = -4;

    private static final int MOST_TURNS = 3;

    private static final List<String> NEED_PRODUCTS = List.of(
            "acknowledges",
            "ACK_FEELING",
            "APOLOGY_FORMULA",
            "THANK",
            "formula share",
            "helps",
            "ACTION_DONE",
            "ANSWER",
            "INSTRUCT",
            "ASK_DETAIL",
            "REDIRECT",
            "customer's words taken up",
            "reply's words that are the customer's",
            "taken up where it acknowledges",
            "length",
            "REASSURE",
            "CANNED",
            "CLOSE",
            "WARM");

    private static final List<String> NAMES = collectNames();

    /** The first so many are of the customer alone: what his need is told from. */
    private static final int OF_CUSTOMER = NAMES.indexOf(LAST_OF_CUSTOMER) + 1;

    private static final int[] MULTIPLIED =
            NEED_PRODUCTS.stream().mapToInt(NAMES::indexOf).toArray();

    private final List<String> names = new ArrayList<>();
    private final double[] values;
    private int size;

    private Cues(double[] values) {
        this.values = values;
    }

    /** Names of the cues, for people. */
    public static List<String> names() {
        return NAMES;
    }

    private static List<String> collectNames() {
        Cues cues = new Cues(new double[0]);
        CustomerReading customer = new CustomerReading(
                new float[Heads.SENTIMENTS.size()],
                new float[Heads.NEEDS.size()],
                new float[Heads.SIGNALS.size()],
                new float[Heads.ASKS.size()],
                new float[Heads.STYLES.size()],
                0,
                0,
                0,
                Stems.NONE);
        AgentReading agent = new AgentReading(
                new float[Heads.ACTS.size()],
                new float[Heads.ACTS.size()],
                new float[Heads.WORDING.size()],
                new float[Heads.SENTIMENTS.size()],
                0,
                0,
                new int[Counts.SIZE],
                Stems.NONE,
                Stems.NONE);
        cues.collect(new Situation(Channel.CHAT, customer, null, agent, null, 0, 1), new double[Heads.NEEDS.size()]);
        return List.copyOf(cues.names);
    }

    /** Number of cues that are of the customer alone; they come first. */
    public static int customerCount() {
        return OF_CUSTOMER;
    }

    /** The cues of the customer alone. */
    public static double[] ofCustomer(Situation situation) {
        Cues cues = new Cues(new double[OF_CUSTOMER]);
        cues.customer(situation);
        return cues.values;
    }

    /**
     * All cues.
     *
     * @param needs shares of the customer's needs, as the model of needs tells them from {@link #ofCustomer}
     */
    public static double[] of(Situation situation, double[] needs) {
        Cues cues = new Cues(new double[NAMES.size()]);
        cues.collect(situation, needs);
        return cues.values;
    }

    private void put(String name, double value) {
        if (values.length == 0) {
            names.add(name);
        } else {
            values[size++] = value;
        }
    }

    private void putAll(String prefix, List<String> heads, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            put(prefix + heads.get(i), scores[i]);
        }
    }

    private void collect(Situation it, double[] needs) {
        AgentReading reply = it.reply();
        customer(it);
        putAll("shows ", Heads.NEEDS, needs);
        looks(it);
        acts(reply);
        uptake(it);
        for (int tag = 0; tag < Lexica.AGENT_TAGS.size(); tag++) {
            put("wording " + Lexica.AGENT_TAGS.get(tag), (int) (reply.tags() >>> tag & 1));
        }
        needProducts(needs);
    }

    private void putAll(String prefix, List<String> heads, double[] shares) {
        for (int i = 0; i < shares.length; i++) {
            put(prefix + heads.get(i), shares[i]);
        }
    }

    private void customer(Situation it) {
        CustomerReading open = it.open();
        putAll("customer ", Heads.SENTIMENTS, Scores.centred(open.sentiment()));
        putAll("customer ", Heads.NEEDS, Scores.centred(open.need()));
        putAll("customer ", Heads.SIGNALS, open.signals());
        putAll("customer asks ", Heads.ASKS, open.asks());
        putAll("customer's style ", Heads.STYLES, open.styles());
        CustomerReading before = it.before();
        float[] earlier = before == null ? null : Scores.centred(before.need());
        for (int i = 0; i < Heads.NEEDS.size(); i++) {
            put("before " + Heads.NEEDS.get(i), earlier == null ? NEVER : earlier[i]);
        }
        put("customer asks in so many words", Math.min(3, open.questions()));
        put("facts given", Integer.bitCount(open.facts() | (before == null ? 0 : before.facts())));
        put("agent's turns before", Math.min(MOST_TURNS, it.agentTurns()));
        put("customer's length", StrictMath.log1p(open.tokens()));
        put("on a public channel", it.channel() == Channel.SOCIAL ? 1 : 0);
        put(LAST_OF_CUSTOMER, it.channel() == Channel.EMAIL || it.channel() == Channel.TICKET ? 1 : 0);
    }

    private void looks(Situation it) {
        AgentReading reply = it.reply();
        int tokens = Math.max(1, reply.tokens());
        put("length", StrictMath.log1p(reply.tokens()));
        put(
                "length against the customer's",
                StrictMath.log1p(reply.tokens()) - StrictMath.log1p(it.open().tokens()));
        int[] counts = reply.counts();
        put("sentences", Math.min(12, counts[Counts.SENTENCES]));
        put("questions", Math.min(4, counts[Counts.QUESTIONS]));
        put("exclamations", Math.min(4, counts[Counts.EXCLAMATIONS]));
        put("links", Math.min(2, counts[Counts.LINKS]));
        put("links to a page", Math.min(2, counts[Counts.PAGES]));
        put("links to write", Math.min(2, counts[Counts.CONTACTS]));
        put("e-mail addresses", Math.min(2, counts[Counts.EMAILS]));
        put("numbers", Math.min(6, counts[Counts.NUMBERS]));
        put("you", counts[Counts.YOU] / (double) tokens);
        put("I", counts[Counts.I] / (double) tokens);
        put("we", counts[Counts.WE] / (double) tokens);
        put("formula share", counts[Counts.FORMULA] / (double) tokens);
    }

    private void acts(AgentReading reply) {
        putAll("", Heads.ACTS, reply.strongest());
        putAll("amount of ", Heads.ACTS, reply.sums());
        putAll("", Heads.WORDING, reply.wording());
        putAll("tone ", Heads.SENTIMENTS, Scores.centred(reply.tone()));
        put("acknowledges", reply.acknowledges());
        put("helps", strongest(reply, "ANSWER", "ACTION_DONE", "INSTRUCT"));
        put("goes on", strongest(reply, "ACTION_DONE", "INSTRUCT", "PROMISE", "ASK_DETAIL"));
    }

    private static double strongest(AgentReading reply, String... acts) {
        double most = 0;
        for (String act : acts) {
            most = Math.max(most, reply.strongest()[Heads.act(act)]);
        }
        return most;
    }

    private void uptake(Situation it) {
        Stems open = it.open().stems();
        Stems reply = it.reply().stems();
        put("customer's words taken up", share(open.shared(reply), open.total()));
        put("reply's words that are the customer's", share(reply.shared(open), reply.total()));
        put("weight of words taken up", open.shared(reply) / 16.0);
        CustomerReading before = it.before();
        Stems all = before == null ? open : open.and(before.stems());
        put("reply's words that the customer ever used", share(reply.shared(all), reply.total()));
        put("weight of words ever taken up", reply.shared(all) / 16.0);
        put("taken up where it acknowledges", takenUp(it));
        AgentReading last = it.last();
        put("same as the reply before", last == null ? 0 : share(reply.shared(last.stems()), reply.total()));
    }

    private static double takenUp(Situation it) {
        return it.reply().acknowledgement().shared(it.open().stems())
                / 16.0
                * it.reply().acknowledges();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    private void needProducts(double[] needs) {
        if (values.length == 0) {
            for (String cue : NEED_PRODUCTS) {
                for (String need : Heads.NEEDS) {
                    names.add(need + " and " + cue);
                }
            }
            return;
        }
        for (int cue : MULTIPLIED) {
            double value = values[cue];
            for (double need : needs) {
                values[size++] = need * value;
            }
        }
    }
}
