package dev.attune.offline;

import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conversations with a canary in every place where a platform may put text. */
final class CanaryStory {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** In a message that the quoting engine of the test trips over. */
    static final String TRAP = "trips the engine";

    /** Sung in public messages: privacy.text=full lets it out, into the enriched event. */
    final Canary openly = new Canary("zephyrwane");

    /** Sung in notes, edits, comments and reasons, which nothing lets out. */
    final Canary hidden = new Canary("quixotrope");

    private final List<EventLine> accepted = new ArrayList<>();
    private final List<EventLine> rejected = new ArrayList<>();
    private int second;

    CanaryStory() {
        String open = openly.word();
        String shy = hidden.word();
        chat("{'type':'Assigned','agentId':'a1','teamId':'t1'}");
        String question = chat(message("CUSTOMER", "cu1", "Where is my order? I am so upset, " + open + "!", "PUBLIC"));
        chat(message("AGENT", "a1", "I am so sorry, " + open + ". I will call you back within 2 hours.", "PUBLIC"));
        chat(message("AGENT", "a1", "Between us: " + shy, "INTERNAL"));
        chat(message("BOT", "bot", "Did you know? " + open, "PUBLIC"));
        chat(message("CUSTOMER", "cu1", open.toUpperCase(Locale.ROOT) + "-4711 is the number", "PUBLIC"));
        chat("{'type':'MessageRevised','messageEventId':'e" + (second + 2) + "','kind':'EDITED','text':'early " + shy
                + "'}");
        String answer = chat(message("AGENT", "a1", "It left on Monday, then " + shy + ".", "PUBLIC"));
        chat("{'type':'MessageRevised','messageEventId':'" + question + "','kind':'EDITED','text':'late " + shy + "'}");
        chat("{'type':'Unassigned','agentId':'a1','reason':'said " + shy + "'}");
        chat("{'type':'Rated','score':2,'comment':'what is " + shy + "?'}");
        chat("{'type':'AssessmentReviewed','replyId':'" + answer + "','decision':'UPHELD','reviewerId':'r1','note':'"
                + shy + "'}");
        chat("{'type':'StatusChanged','status':'RESOLVED'}");
        ticket("{'type':'Created','author':{'role':'CUSTOMER','id':'cu2'},'subject':'" + open + " broke','description':"
                + "'The " + open + " does not start','priority':'HIGH'}");
        ticket("{'type':'Assigned','agentId':'a2'}");
        ticket(message("AGENT", "a2", "Have you tried the other " + open + "?", "PUBLIC")
                .replace("'Message'", "'Commented'"));
        ticket(message("AGENT", "a2", "No idea what " + shy + " is", "INTERNAL").replace("'Message'", "'Commented'"));
        rejects(question, shy);
    }

    private void rejects(String known, String shy) {
        String text = message("CUSTOMER", "cu1", "again " + shy, "PUBLIC");
        rejected.add(chatLine(known, at(second), at(++second), text));
        rejected.add(chatLine("late", START.minusSeconds(200_000), at(++second), text));
        rejected.add(chatLine("future", at(second + 4_000), at(++second), text));
        rejected.add(chatLine(" ", at(second), at(++second), text));
        rejected.add(chatLine("nobody", at(second), at(++second), text.replace("cu1", "")));
        rejected.add(
                chatLine("stars", at(second), at(++second), "{'type':'Rated','score':9,'comment':'nine " + shy + "'}"));
        rejected.add(chatLine(
                "edit",
                at(second),
                at(++second),
                "{'type':'MessageRevised','messageEventId':'','kind':'EDITED','text':" + "'" + shy + "'}"));
    }

    /** What the service accepts. */
    List<EventLine> accepted() {
        return accepted;
    }

    /** That, what it rejects, and one that an engine may trip over. */
    List<EventLine> all() {
        List<EventLine> all = new ArrayList<>(accepted);
        all.addAll(rejected);
        String trap = message("CUSTOMER", "cu1", openly.word() + " " + TRAP, "PUBLIC");
        all.add(chatLine("trap", at(second + 1), at(second + 1), trap));
        return all;
    }

    /** How many records every service rejects. */
    int rejected() {
        return rejected.size();
    }

    /** When all waits are over, epoch milliseconds. */
    long end() {
        return START.plusSeconds(10_000).toEpochMilli();
    }

    boolean isSungIn(String text) {
        return openly.isIn(text) || hidden.isIn(text);
    }

    boolean isSungIn(byte[] bytes) {
        return openly.isIn(bytes) || hidden.isIn(bytes);
    }

    private String chat(String body) {
        String id = "e" + ++second;
        accepted.add(chatLine(id, at(second), at(second), body));
        return id;
    }

    private void ticket(String body) {
        second++;
        accepted.add(parse("{'topic':'ticket','event':{'eventId':'e" + second + "','ticketId':'t1','occurredAt':'"
                + at(second) + "','requesterId':'cu2','language':'en','body':" + body + "}}"));
    }

    private static EventLine chatLine(String id, Instant occurredAt, Instant receivedAt, String body) {
        return parse("{'topic':'chat','receivedAt':'" + receivedAt + "','event':{'eventId':'" + id
                + "','conversationId':'c1','occurredAt':'" + occurredAt + "','channel':'CHAT','customerId':'cu1',"
                + "'language':'en','body':" + body + "}}");
    }

    private static String message(String role, String author, String text, String visibility) {
        return "{'type':'Message','author':{'role':'" + role + "','id':'" + author + "'},'text':'" + text
                + "','visibility':'" + visibility + "'}";
    }

    private static Instant at(int second) {
        return START.plusSeconds(10L * second);
    }

    private static EventLine parse(String line) {
        try {
            return EventLine.parse(line.replace('\'', '"'));
        } catch (JsonFormException e) {
            throw new AssertionError(line, e);
        }
    }
}
