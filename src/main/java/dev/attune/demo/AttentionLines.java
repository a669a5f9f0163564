package dev.attune.demo;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.Flag;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what needs attention as lines: codes in words and ids, no text of anybody. Pure. */
final class AttentionLines {
    private static final int MOST = 6;

    /** Reasons named for a flagged reply. */
    private static final int REASONS = 2;

    /** Weaker ones come from small chances, not from what was seen. */
    private static final double LEAST_WEIGHT = -0.03;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AttentionLines() {}

    /** The sections one below the other, each with a line for what there is. */
    static List<String> of(Attention.Standing standing) {
        List<String> lines = new ArrayList<>();
        lines.add("Latest flags (times are UTC)");
        List<ReplyAssessment> flagged = standing.flagged();
        flagged.stream().limit(MOST).map(AttentionLines::flagged).forEach(lines::add);
        if (flagged.isEmpty()) {
            lines.add("  none yet");
        }
        lines.add("");
        lines.add("Conversations that need help now");
        List<ConversationAlert> waiting = standing.conversations();
        waiting.stream().limit(MOST).map(AttentionLines::conversation).forEach(lines::add);
        if (waiting.isEmpty()) {
            lines.add("  none");
        } else if (waiting.size() > MOST) {
            lines.add("  and " + (waiting.size() - MOST) + " more");
        }
        if (!standing.agents().isEmpty()) {
            lines.add("");
            lines.add("Alerts on agents: a look at some of their conversations is due");
            standing.agents().stream().map(AttentionLines::agent).forEach(lines::add);
        }
        return lines;
    }

    private static String flagged(ReplyAssessment reply) {
        String flags = reply.getFlags().stream().map(AttentionLines::words).collect(Collectors.joining(", "));
        List<Reason> against = reply.getReasons().stream()
                .filter(reason -> reason.getWeight() <= LEAST_WEIGHT)
                .sorted(Comparator.comparingDouble(Reason::getWeight))
                .limit(REASONS)
                .toList();
        String why = against.stream().map(reason -> words(reason.getCode())).collect(Collectors.joining(", "));
        return line(reply.getOccurredAt(), reply.getAgentId(), reply.getConversationId())
                + flags
                + (why.isEmpty() ? "" : ": " + why);
    }

    private static String conversation(ConversationAlert alert) {
        String holder = alert.getAgentId() == null ? "nobody" : alert.getAgentId();
        Instant due = alert.getDueAt();
        return line(alert.getSince(), holder, alert.getConversationId())
                + alert.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (due == null ? "" : ", due " + TIME.format(due));
    }

    private static String agent(AgentAlert alert) {
        return line(alert.getSince(), alert.getAgentId(), "")
                + alert.getMetric().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " "
                + alert.getDirection().name().toLowerCase(Locale.ROOT)
                + String.format(Locale.ROOT, " %s", number(alert.getThreshold()));
    }

    private static String number(double threshold) {
        // Rates are from 0 to 1, scores from 0 to 100.
        return threshold <= 1
                ? String.format(Locale.ROOT, "%.0f %%", 100 * threshold)
                : String.format(Locale.ROOT, "%.0f", threshold);
    }

    private static String line(Instant time, String agentId, String conversationId) {
        return String.format(Locale.ROOT, "  %s  %-15s  %-10s  ", TIME.format(time), agentId, conversationId);
    }

    private static String words(Flag flag) {
        return switch (flag) {
            case SCRIPTED_MISFIT -> "scripted where it hurts";
            case OVER_PROMISE -> "guarantees too much";
            default -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String words(String code) {
        return switch (code) {
            case "NO_ACK" -> "no acknowledgement";
            case "NO_UPTAKE" -> "nothing taken up";
            case "UNANSWERED" -> "question left open";
            case "REASK" -> "asks again";
            case "DEFLECT" -> "sends elsewhere";
            case "SAME" -> "stock text";
            case "NO_NEXT" -> "no next step";
            default -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
