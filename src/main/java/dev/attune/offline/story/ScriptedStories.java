package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.EarlierReply;
import dev.attune.agentscore.ReplyAccount;
import dev.attune.offline.story.ReplyStory.Earlier;
import dev.attune.offline.story.ReplyStory.ScriptedStory;
import dev.attune.schema.Need;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.Scripted;
import dev.attune.schema.TemplateOrigin;
import dev.attune.scripted.DeclaredTemplate;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.scripted.ReplySketcher;
import dev.attune.state.SaidBefore;
import dev.attune.state.TurnFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a reply had been said before. */
final class ScriptedStories {
    private static final int HALF = 5_000;

    private final PlayedEvents played;
    private final AgentBooks books;

    ScriptedStories(PlayedEvents played, AgentBooks books) {
        this.played = played;
        this.books = books;
    }

    /**
     * Null where nothing is said of it.
     *
     * @throws StoryException if what is stored gives another share than was published
     */
    @Nullable
    ScriptedStory of(ReplyAssessment reply, @Nullable ReplyAccount account) throws StoryException {
        Scripted scripted = reply.getScripted();
        if (scripted == null) {
            return null;
        }
        SaidBefore said = account == null ? null : account.said();
        Double share = scripted.getShare();
        if (said != null && share != null) {
            double again = (double) said.getCovered() / said.getTokens();
            if (again != share) {
                throw StoryException.mismatch("scripted share of " + reply.getReplyId(), share, again);
            }
        }
        return new ScriptedStory(
                said,
                templateName(scripted.getTemplateId()),
                earlier(reply),
                scripted.getRoutine(),
                why(reply, account, scripted.getRoutine()));
    }

    private @Nullable String templateName(@Nullable String templateId) {
        ReplyTemplate template = templateId == null ? null : played.templates().get(templateId);
        if (template == null) {
            return null;
        }
        if (template.getOrigin() == TemplateOrigin.LEARNED) {
            return "learned: the same text to " + template.getConversations() + " conversations";
        }
        return template.getName();
    }

    private List<Earlier> earlier(ReplyAssessment reply) {
        List<EarlierReply> found = books.saidBefore(reply.getReplyId(), allowListed());
        Map<String, String> conversations = new HashMap<>();
        if (!found.isEmpty()) {
            played.replies(reply.getAgentId())
                    .forEach(each -> conversations.put(each.getReplyId(), each.getConversationId()));
        }
        List<Earlier> earlier = new ArrayList<>();
        for (EarlierReply each : found) {
            earlier.add(new Earlier(
                    each.replyId(),
                    conversations.getOrDefault(each.replyId(), "?"),
                    Instant.ofEpochMilli(each.at()),
                    each.tokens() == 0 ? 0 : (double) each.covered() / each.tokens()));
        }
        return earlier;
    }

    private DeclaredTemplates allowListed() {
        ReplySketcher sketcher = new ReplySketcher(played.settings().language().maxCharacters());
        return DeclaredTemplates.of(played.templates().values().stream()
                .filter(ReplyTemplate::getAllowListed)
                .map(template -> DeclaredTemplate.of(template, sketcher, true))
                .flatMap(Optional::stream)
                .toList());
    }

    private static String why(ReplyAssessment reply, @Nullable ReplyAccount account, boolean routine) {
        if (routine) {
            return "no feeling, hardship or confusion, and the matter had not come up before";
        }
        Need need = reply.getNeed();
        if (need == Need.FEELING || need == Need.HARDSHIP || need == Need.CONFUSION) {
            return "the need is " + need;
        }
        if (account != null && account.cycle() > 0) {
            return "the conversation was reopened";
        }
        TurnFacts turn = account == null ? null : account.turn();
        boolean chasing =
                turn != null && turn.getVerdict() != null && turn.getVerdict().getChasing() >= HALF;
        return chasing ? "the customer chases an answer" : "an earlier reply left the same request open";
    }
}
