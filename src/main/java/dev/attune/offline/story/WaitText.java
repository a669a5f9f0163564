package dev.attune.offline.story;

import dev.attune.conversation.ResponsivenessWorking;
import dev.attune.offline.explain.Page;
import dev.attune.offline.story.ReplyStory.WaitPart;
import dev.attune.offline.story.ReplyStory.WaitStory;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Wait;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long the customer waited and what that makes of responsiveness, for people at a terminal. */
final class WaitText {
    private final Page page;

    WaitText(Page page) {
        this.page = page;
    }

    void tell(ReplyAssessment reply, @Nullable WaitStory told) {
        page.heading("WAIT");
        Wait wait = reply.getWait();
        if (wait == null || told == null) {
            page.line("", "Nobody waited for this message.");
            return;
        }
        page.line(
                "",
                "The customer waited " + Told.span(wait.getSystemMs()) + ", since " + Told.time(told.from()) + ": "
                        + told.parts().stream().map(WaitText::part).collect(Collectors.joining(", ")) + ".");
        page.line(
                "agent's part",
                Told.span(wait.getAgentMs()) + ", first line after " + Told.span(wait.getAckMs())
                        + (wait.getBusinessMs() == null ? "" : "; in working hours " + Told.span(wait.getBusinessMs()))
                        + (wait.getHeldMs() == 0 ? "" : "; on hold, left out, " + Told.span(wait.getHeldMs())));
        ResponsivenessWorking working = told.working();
        page.line(
                "targets",
                "first line " + Told.span(working.targetMs()) + ", answer " + Told.span(working.answerTargetMs())
                        + (wait.getFirst() ? "; first human reply of the cycle" : ""));
        if (told.published() == null) {
            page.line("counts", "no responsiveness: " + told.why());
            return;
        }
        page.line("formula", "0.3 · r(first line) + 0.7 · r(answer), r(w, t) = 1 / (1 + (w/t)²)");
        page.line("", formula(working, told.published()));
    }

    private static String part(WaitPart part) {
        String who = part.holder() == null ? "held by nobody" : "held by " + part.holder();
        return Told.span(part.ms()) + " " + (part.onHold() ? "on hold (left out)" : who);
    }

    private static String formula(ResponsivenessWorking working, double published) {
        Double ack = working.ackPart();
        Long ackMs = working.ackMs();
        if (ack == null || ackMs == null) {
            return Told.decimals(published, 6) + " = 0.3 · r(first line in working hours, not published) + 0.7 · "
                    + Told.decimals(working.answerPart(), 6);
        }
        return "0.3 · r(" + Told.span(ackMs) + ", " + Told.span(working.targetMs()) + ") + 0.7 · r("
                + Told.span(working.answerMs()) + ", " + Told.span(working.answerTargetMs()) + ") = 0.3 · "
                + Told.decimals(ack, 6) + " + 0.7 · " + Told.decimals(working.answerPart(), 6) + " = "
                + Told.decimals(published, 6);
    }
}
