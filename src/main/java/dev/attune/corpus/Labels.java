package dev.attune.corpus;

import java.util.List;

/** The values that labels may have; GUIDE.md says what they mean. */
public final class Labels {
    public static final List<String> SPLITS = List.of("train", "dev", "test");
    public static final List<String> CHANNELS =
            List.of("CHAT", "MESSAGING", "SMS", "SOCIAL", "EMAIL", "TICKET", "VOICE_TRANSCRIPT");
    public static final List<String> WRITINGS = List.of(
            "plain",
            "terse",
            "rambling",
            "learner",
            "mt",
            "caps",
            "nopunct",
            "typo",
            "tweet",
            "formal",
            "oldfashioned",
            "teen",
            "aae",
            "indian",
            "british",
            "dyslexic",
            "dictated",
            "technical",
            "emoji",
            "polite_anger",
            "sarcastic",
            "macro");
    /** How many authors there were; they are numbered from 1. */
    public static final int WRITERS = 9;

    public static final List<String> ROLES = List.of(Turn.CUSTOMER, "AGENT", "BOT");

    public static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    public static final List<String> NEEDS = List.of("FEELING", "HARDSHIP", "PRAISE", "CONFUSION", "NONE");
    public static final List<String> STYLES = List.of("PERSONAL", "BRIEF", "METHODICAL", "TECHNICAL", "UNKNOWN");
    public static final List<String> SIGNALS =
            List.of("CHASING", "REPEATED", "NOREPLY", "SARCASM", "CHURN", "URGENT", "OPENING");
    public static final List<String> ASKS = List.of(
            "WHEN", "HOW_MUCH", "WHERE", "HOW", "WHY", "WHICH", "WHO", "WHAT", "YESNO", "STATUS", "ACTION", "DETAIL");

    public static final List<String> OUTCOMES = List.of("MET", "WEAK", "MISSED", "NOT_NEEDED", "UNPROMPTED");
    /** The outcomes of a reply to a customer who shows no need. */
    public static final List<String> OUTCOMES_WITHOUT_NEED = List.of("NOT_NEEDED", "UNPROMPTED");

    public static final List<String> ANSWERED = List.of("YES", "PARTIAL", "NO", "NO_QUESTION");
    public static final List<String> MANNERS = List.of("WARM", "TASK", "INDIFFERENT", "HOSTILE");
    public static final List<String> REASONS =
            List.of("NO_ACK", "NO_UPTAKE", "UNANSWERED", "REASK", "DEFLECT", "SAME", "NO_NEXT");
    public static final List<String> ACTS = List.of(
            "GREET",
            "THANK",
            "APOLOGY_FORMULA",
            "ACK_FEELING",
            "ACK_MATTER",
            "ANSWER",
            "ACTION_DONE",
            "INSTRUCT",
            "ASK_DETAIL",
            "REDIRECT",
            "PROMISE",
            "HOLD",
            "REASSURE",
            "CHECK",
            "ANTICIPATE",
            "OFFER",
            "REFUSE",
            "BLAME",
            "OVERPROMISE",
            "UPSELL",
            "SMALLTALK",
            "CLOSE");
    public static final List<String> PROMISE_TYPES =
            List.of("REPLY_BY", "CALLBACK", "SEND", "ACTION", "ESCALATE", "VAGUE");

    public static final List<String> SIDES = List.of(Turn.CUSTOMER, "AGENT");
    public static final List<String> DIMENSIONS =
            List.of("name", "gender", "age", "aae", "indian", "british", "learner", "dyslexic", "brevity");

    /** Trades that no model may see before its test. */
    public static final List<String> TEST_TRADES = List.of("council", "hotel");

    private Labels() {}
}
