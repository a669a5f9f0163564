package dev.attune.language;

import dev.attune.schema.Role;
import dev.attune.state.LineKind;
import dev.attune.state.Signals;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every engine shares: whether a customer's message needs a reply, and whether an agent's message
 * answers, greets or holds and states a time. English only; linear in the length of the text. Stateless.
 */
public final class RuleReader {
    private final int maxCharacters;

    /** @param maxCharacters characters of a message that are searched for a stated time, at least 1 */
    public RuleReader(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * Signals without sentiment. Only customers' messages need replies; only agents' messages greet, hold and state
     * times. A text in another language is an answer, and needs a reply if it has a letter or a digit.
     *
     * @return its {@code degraded} is a new list: LANGUAGE or nothing, for the caller to add to
     */
    public Signals read(String text, @Nullable String language, Role role) {
        Signals signals = new Signals();
        signals.setLine(LineKind.ANSWER);
        signals.setDegraded(new ArrayList<>(2));
        signals.setPromises(new ArrayList<>(0));
        signals.setOverPromises(new ArrayList<>(0));
        signals.setMarks(new ArrayList<>(0));
        boolean english = LanguageGuess.isEnglish(text, language);
        if (!english) {
            signals.getDegraded().add(Degraded.LANGUAGE);
        }
        if (role == Role.CUSTOMER) {
            signals.setNeedsReply(english ? CustomerRules.needsReply(text) : hasLettersOrDigits(text));
        } else if (role == Role.AGENT && english) {
            signals.setLine(AgentRules.line(text));
            signals.setStatesTime(StatedTime.isStated(text, maxCharacters));
        }
        return signals;
    }

    private static boolean hasLettersOrDigits(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
