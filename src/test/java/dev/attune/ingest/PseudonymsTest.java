package dev.attune.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import dev.attune.config.AgentKey;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.schema.Channel;
import dev.attune.schema.RejectReason;
import dev.attune.schema.TicketEvent;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String OTHER =
            BaseEncoding.base16().lowerCase().encode("another key of thirty-two bytes!".getBytes(UTF_8));

    /** Reckoned by another program: it is stored and published, so it never changes. */
    private static final String OF_ANA = "agent-tanum6hrbls6fzbs";

    private final Pseudonyms pseudonyms = new Pseudonyms(AgentKey.parse(KEY));

    private static ConversationEvent event(SpecificRecord body) {
        ReceivedRecord origin = Records.received(ConversationKind.TICKET, "t", new byte[] {1}, 1);
        return new ConversationEvent(
                ConversationKind.TICKET, "t", "e", 1, Channel.TICKET, "ana", null, body, 77, origin);
    }

    private ConversationEvent behindTheDoor(SpecificRecord body) {
        return ((Decoded.Accepted) pseudonyms.replacedIn(new Decoded.Accepted(event(body)))).event();
    }

    private static SpecificRecord body(String json) {
        try {
            EventLine line = EventLine.parse(("{'topic':'ticket','event':{'eventId':'e','ticketId':'t','occurredAt':"
                            + "'2026-03-02T09:00:00Z','body':" + json + "}}")
                    .replace('\'', '"'));
            TicketEvent event = ((EventLine.Ticket) line).event();
            return (SpecificRecord) event.getBody();
        } catch (JsonFormException e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void aPseudonymIsTheKeyedHashOfTheId() {
        assertThat(pseudonyms.of("ana")).isEqualTo(OF_ANA).hasSize("agent-".length() + 16);
        assertThat(new Pseudonyms(AgentKey.parse(OTHER)).of("ana")).isNotEqualTo(OF_ANA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Commented','author':{'role':'AGENT','id':'ana'},'text':'Hi'}",
                "{'type':'Commented','author':{'role':'AGENT','id':'ana'},'text':'Hi','visibility':'INTERNAL'}",
                "{'type':'Created','author':{'role':'AGENT','id':'ana'},'subject':'s','description':'d','priority':'LOW'}",
                "{'type':'Assigned','agentId':'ana'}",
                "{'type':'Unassigned','agentId':'ana'}",
                "{'type':'FollowedUp','agentId':'ana','kind':'CALL'}",
                "{'type':'AssessmentReviewed','replyId':'r','decision':'VOID','reviewerId':'ana'}"
            })
    void everyPlaceOfAnAgentGetsThePseudonym(String json) {
        assertThat(behindTheDoor(body(json)).body().toString())
                .contains("\"" + OF_ANA + "\"")
                .doesNotContain("\"ana\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Commented','author':{'role':'CUSTOMER','id':'ana'},'text':'Hi'}",
                "{'type':'Commented','author':{'role':'BOT','id':'ana'},'text':'Hi'}",
                "{'type':'Unassigned','reason':'ana'}"
            })
    void whoIsNoAgentKeepsTheId(String json) {
        SpecificRecord body = body(json);
        String before = body.toString();

        assertThat(behindTheDoor(body).body().toString()).isEqualTo(before);
    }

    @Test
    void theHashOfAnEventCannotBeGuessedWithoutTheKey() {
        ConversationEvent one = behindTheDoor(body("{'type':'Assigned','agentId':'ana'}"));
        ConversationEvent again = behindTheDoor(body("{'type':'Assigned','agentId':'ana'}"));

        assertThat(one.contentHash()).isNotEqualTo(77).isEqualTo(again.contentHash());
    }

    @Test
    void aRejectedRecordStaysAsItWasReceived() {
        ReceivedRecord received = Records.received(ConversationKind.CHAT, "c", new byte[] {1, 2}, 3);
        Decoded rejected = new Decoded.Rejected(received, new Rejection(RejectReason.MALFORMED, "d", "decode", null));

        assertThat(pseudonyms.replacedIn(rejected)).isSameAs(rejected);
    }

    @Test
    void withPlainIdsTheDoorChangesNothing() {
        Decoded accepted = new Decoded.Accepted(event(body("{'type':'Assigned','agentId':'ana'}")));

        assertThat(Pseudonyms.door(SettingsLoader.defaults(Map.of()).privacy()).apply(accepted))
                .isSameAs(accepted);
        assertThat(((Decoded.Accepted) accepted).event().body().toString()).contains("\"ana\"");
    }
}
