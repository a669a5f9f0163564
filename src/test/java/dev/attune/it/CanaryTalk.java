package dev.attune.it;

import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chat and a ticket in which the canary sings wherever a platform may put text; and what is rejected of it. */
final class CanaryTalk {
    static final String AGENT = "agent-who-hears-it";

    private final Instant start;
    private final String sung;
    private final List<EventLine> lines = new ArrayList<>();
    private int number;

    /** @param start a time that is past by the end: nothing is open any more */
    CanaryTalk(Instant start, String sung) {
        this.start = start;
        this.sung = sung;
        chat();
        ticket();
        rejected();
    }

    /** As they are received. */
    List<EventLine> lines() {
        return lines;
    }

    /** Values that are no events, for a chat topic. */
    List<String> rubbish() {
        return List.of("rubbish " + sung, "{\"text\":\"" + sung + "\"}");
    }

    private void chat() {
        chat("{'type':'Assigned','agentId':'" + AGENT + "','teamId':'care'}");
        String question = chat(message("CUSTOMER", "cu1", "I am so upset! Where is my order? " + sung, "PUBLIC"));
        chat(message("AGENT", AGENT, "I am sorry. I will call you back within 2 hours, " + sung, "PUBLIC"));
        chat(message("AGENT", AGENT, sung, "INTERNAL"));
        chat(message("BOT", "bot", "Did you know? " + sung, "PUBLIC"));
        chat("{'type':'FollowedUp','agentId':'" + AGENT + "','kind':'CALL'}");
        chat(message("CUSTOMER", "cu1", sung, "PUBLIC"));
        chat(edit("e" + (number + 2)));
        String answer = chat(message("AGENT", AGENT, "It left on Monday and arrives today. " + sung, "PUBLIC"));
        chat(edit(question));
        String gone = chat(message("AGENT", AGENT, sung, "PUBLIC"));
        chat("{'type':'MessageRevised','messageEventId':'" + gone + "','kind':'DELETED'}");
        chat("{'type':'MessageRevised','messageEventId':'" + answer + "','kind':'REDACTED','text':'" + sung + "'}");
        chat("{'type':'Unassigned','agentId':'" + AGENT + "','reason':'" + sung + "'}");
        chat("{'type':'Rated','score':2,'comment':'" + sung + "'}");
        chat("{'type':'AssessmentReviewed','replyId':'" + answer + "','decision':'RELABEL','manner':'TASK',"
                + "'reviewerId':'reviewer','note':'" + sung + "'}");
        chat("{'type':'StatusChanged','status':'RESOLVED'}");
    }

    private void ticket() {
        ticket("{'type':'Created','author':{'role':'CUSTOMER','id':'cu2'},'subject':'" + sung + "','description':'"
                + "It does not start. " + sung + "','priority':'HIGH'}");
        ticket("{'type':'Assigned','agentId':'" + AGENT + "'}");
        ticket(message("AGENT", AGENT, "Have you tried the other one? " + sung, "PUBLIC")
                .replace("'Message'", "'Commented'"));
        ticket(message("AGENT", AGENT, sung, "INTERNAL").replace("'Message'", "'Commented'"));
    }

    private void rejected() {
        Instant now = at(number);
        lines.add(line("e2", now, now, message("CUSTOMER", "cu1", sung + " again", "PUBLIC")));
        lines.add(line("late", now.minusSeconds(200_000), now, message("CUSTOMER", "cu1", sung, "PUBLIC")));
        lines.add(line("future", now.plusSeconds(4_000), now, message("CUSTOMER", "cu1", sung, "PUBLIC")));
        lines.add(line("nobody", now, now, message("CUSTOMER", "", sung, "PUBLIC")));
        lines.add(line("stars", now, now, "{'type':'Rated','score':9,'comment':'" + sung + "'}"));
        lines.add(line("edit", now, now, edit("")));
    }

    private String edit(String message) {
        return "{'type':'MessageRevised','messageEventId':'" + message + "','kind':'EDITED','text':'" + sung + "'}";
    }

    private String chat(String body) {
        String id = "e" + ++number;
        lines.add(line(id, at(number), at(number), body));
        return id;
    }

    private void ticket(String body) {
        number++;
        lines.add(parse("{'topic':'ticket','event':{'eventId':'e" + number + "','ticketId':'t1','occurredAt':'"
                + at(number) + "','requesterId':'cu2','language':'en','body':" + body + "}}"));
    }

    private static EventLine line(String id, Instant occurredAt, Instant receivedAt, String body) {
        return parse("{'topic':'chat','receivedAt':'" + receivedAt + "','event':{'eventId':'" + id
                + "','conversationId':'c1','occurredAt':'" + occurredAt + "','channel':'CHAT','customerId':'cu1',"
                + "'language':'en','body':" + body + "}}");
    }

    private static String message(String role, String author, String text, String visibility) {
        return "{'type':'Message','author':{'role':'" + role + "','id':'" + author + "'},'text':'" + text
                + "','visibility':'" + visibility + "'}";
    }

    private Instant at(int event) {
        return start.plusSeconds(5L * event);
    }

    private static EventLine parse(String line) {
        try {
            return EventLine.parse(line.replace('\'', '"'));
        } catch (JsonFormException e) {
            throw new AssertionError(line, e);
        }
    }
}
