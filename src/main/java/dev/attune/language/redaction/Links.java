package dev.attune.language.redaction;

import java.util.Locale;
import java.util.Set;

/** How far a link goes, and whether it opens something by itself. */
final class Links {
    /** Parameters whose value is a secret. */
    private static final Set<String> SECRETS = Set.of(
            "token",
            "key",
            "apikey",
            "api_key",
            "sig",
            "signature",
            "auth",
            "code",
            "session",
            "sessionid",
            "sid",
            "password",
            "passwd",
            "pwd",
            "secret",
            "otp",
            "reset",
            "ticket",
            "jwt",
            "access_token",
            "id_token",
            "refresh_token",
            "hash",
            "confirmation",
            "invite");

    /** A part of a path that long with digits and letters is made by a machine to be hard to guess. */
    private static final int SECRET_LENGTH = 20;

    private final CharSequence text;

    Links(CharSequence text) {
        this.text = text;
    }

    /** Up to the next blank; a closing bracket or a full stop at the end is the sentence's. */
    int end(int from) {
        int stop = from;
        while (stop < text.length()
                && !Character.isWhitespace(text.charAt(stop))
                && "<>\"[]".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        while (stop > from && ".,;:!?)'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    /** Whether {@code text[from, to)} has user info, a parameter that is a secret, or a part that looks like one. */
    boolean hasSecret(int from, int to) {
        int part = from;
        boolean host = true;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : '/';
            if (c == '@' && host) {
                return true;
            }
            if ("/?&#=;:".indexOf(c) >= 0) {
                host &= c == ':' || i <= from + 2;
                if ((c == '=' && isSecretName(part, i)) || isRandom(part, i)) {
                    return true;
                }
                part = i + 1;
            }
        }
        return false;
    }

    private boolean isSecretName(int from, int to) {
        return to - from <= 14
                && SECRETS.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
    }

    private boolean isRandom(int from, int to) {
        if (to - from < SECRET_LENGTH) {
            return false;
        }
        int changes = 0;
        boolean digit = false;
        for (int i = from; i < to; i++) {
            boolean now = Character.isDigit(text.charAt(i));
            changes += i > from && now != digit && text.charAt(i) != '-' ? 1 : 0;
            digit = now;
        }
        return changes >= 5;
    }
}
