package dev.attune.assessment;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Stems;
import java.util.List;

/** Signs of care in a reply, told by its acts and its wording (DESIGN §1: attentive, responsive, empowered). */
final class CareSigns {
    private static final double SHOWN = .5;
    private static final long OPEN_QUESTION = tags("EMPATHY_EXPLORATION");
    private static final long OWN = tags("OWN");
    private static final long HANDOFF = tags("HANDOFF");

    private CareSigns() {}

    private static long tags(String name) {
        return 1L << Lexica.AGENT_TAGS.indexOf(name);
    }

    /** In the order that verdicts keep them. */
    static List<Integer> of(Situation it) {
        AgentReading reply = it.reply();
        Stems open = it.open().stems();
        double uptake = open.total() == 0 ? 0 : open.shared(reply.stems()) / (double) open.total();
        boolean asks = reply.counts()[Counts.QUESTIONS] > 0;
        boolean own = (reply.tags() & OWN) != 0 || shows(reply, "ACTION_DONE") || shows(reply, "PROMISE");
        boolean handsOff = (reply.tags() & HANDOFF) != 0 || shows(reply, "REDIRECT");
        return List.of(
                asks && (reply.tags() & OPEN_QUESTION) != 0 ? 1 : 0,
                Shares.of(uptake),
                shows(reply, "ANSWER") || shows(reply, "ACTION_DONE") || shows(reply, "INSTRUCT") ? 1 : 0,
                shows(reply, "CHECK") ? 1 : 0,
                shows(reply, "THANK") ? 1 : 0,
                own ? 1 : handsOff ? 2 : 0);
    }

    private static boolean shows(AgentReading reply, String act) {
        return reply.strongest()[Heads.act(act)] >= SHOWN;
    }
}
