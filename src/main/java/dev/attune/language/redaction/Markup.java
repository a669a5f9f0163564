package dev.attune.language.redaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes tags of HTML out of a text and decodes its entities. Only what HTML knows: "<3" and "<your name>" stay. */
final class Markup {
    private static final Set<String> BLOCKS = Set.of(
            "br",
            "p",
            "div",
            "li",
            "tr",
            "table",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "dl",
            "dt",
            "dd");

    private static final Set<String> INLINE = Set.of(
            "a",
            "b",
            "i",
            "u",
            "s",
            "em",
            "strong",
            "span",
            "font",
            "small",
            "big",
            "sup",
            "sub",
            "strike",
            "del",
            "ins",
            "code",
            "tt",
            "img",
            "html",
            "body",
            "tbody",
            "thead",
            "td",
            "th",
            "meta",
            "link",
            "center",
            "wbr",
            "o:p",
            "label",
            "input",
            "button",
            "form",
            "iframe",
            "svg",
            "abbr",
            "cite",
            "q",
            "mark",
            "col",
            "colgroup");

    /** What is between these is for programs. */
    private static final Set<String> SILENT = Set.of("style", "script", "head", "title");

    private static final int LONGEST_NAME = 10;

    private final CharSequence text;
    private final int end;
    private final boolean quotes;
    private @Nullable Pieces pieces;
    private int copied;
    private int leftOut;
    /** Depth of quotations, and the name of the silent element one is in. */
    private int quoted;

    private @Nullable String silent;
    /** Whether there are elements that are for programs. */
    private boolean silences = true;
    /** From here on no comment ends. */
    private boolean commentsOpen;

    /** @param quotes whether quotations are read too */
    Markup(CharSequence text, boolean quotes) {
        this.text = text;
        this.quotes = quotes;
        this.end = text.length();
    }

    int leftOut() {
        return leftOut;
    }

    /** The text without markup; null: it has none. */
    @Nullable
    Pieces read() {
        Pieces read = readAll();
        if (silent == null) {
            return read;
        }
        // Never closed: "the <title> is wrong" is about a tag.
        silent = null;
        pieces = null;
        quoted = 0;
        leftOut = 0;
        copied = 0;
        silences = false;
        return readAll();
    }

    private @Nullable Pieces readAll() {
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            int next = c == '<' ? tag(at) : c == '&' && isRead() ? entity(at) : at;
            at = next > at ? next : at + 1;
        }
        if (pieces != null && isRead()) {
            pieces.copy(text, copied, end);
        }
        return pieces;
    }

    private boolean isRead() {
        return quoted == 0 && silent == null;
    }

    /** Behind the tag or comment; {@code at} if it is none. */
    private int tag(int at) {
        if (startsWith(at, "<!--")) {
            return comment(at);
        }
        boolean closing = at + 1 < end && text.charAt(at + 1) == '/';
        int name = at + (closing ? 2 : 1);
        int stop = name;
        while (stop < end && stop - name <= LONGEST_NAME && isNamePart(text.charAt(stop))) {
            stop++;
        }
        String tag = lower(name, stop);
        boolean known = BLOCKS.contains(tag) || INLINE.contains(tag) || (silences && SILENT.contains(tag));
        if (!known || (stop < end && !isTagGap(text.charAt(stop)))) {
            return at;
        }
        while (stop < end && text.charAt(stop) != '>' && text.charAt(stop) != '<') {
            stop++;
        }
        if (stop >= end || text.charAt(stop) == '<') {
            return at;
        }
        pass(tag, closing, at, stop + 1);
        return stop + 1;
    }

    private void pass(String tag, boolean closing, int from, int to) {
        boolean was = isRead();
        leave(from);
        if (silent == null ? SILENT.contains(tag) && !closing : silent.equals(tag) && closing) {
            silent = closing ? null : tag;
        }
        if (silent == null && !quotes && tag.equals("blockquote")) {
            quoted = Math.max(0, quoted + (closing ? -1 : 1));
            leftOut |= MainText.QUOTED;
        }
        if (was && pieces != null && BLOCKS.contains(tag) && !pieces.endsLine()) {
            pieces.replace('\n', from, to);
        }
        copied = to;
        leftOut |= MainText.HTML;
    }

    private int comment(int at) {
        int stop = at + 4;
        while (!commentsOpen && stop + 2 < end && !startsWith(stop, "-->")) {
            stop++;
        }
        if (commentsOpen || stop + 2 >= end) {
            commentsOpen = true;
            return at;
        }
        leave(at);
        copied = stop + 3;
        leftOut |= MainText.HTML;
        return copied;
    }

    private int entity(int at) {
        long decoded = Entities.decode(text, at);
        if (decoded == 0) {
            return at;
        }
        int stop = at + (int) (decoded >>> 32);
        leave(at);
        Pieces all = pieces();
        all.replace((int) decoded, at, stop);
        copied = stop;
        leftOut |= MainText.HTML;
        return stop;
    }

    /** Keeps what was read up to here. */
    private void leave(int at) {
        if (isRead()) {
            pieces().copy(text, copied, at);
        }
        copied = at;
    }

    private Pieces pieces() {
        Pieces all = pieces == null ? new Pieces(end) : pieces;
        pieces = all;
        return all;
    }

    private boolean startsWith(int at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at + i >= end || text.charAt(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String lower(int from, int to) {
        StringBuilder name = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            name.append(Lexicon.lower(text.charAt(i)));
        }
        return name.toString();
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6') || c == ':';
    }

    private static boolean isTagGap(char c) {
        return c == '>' || c == '/' || Character.isWhitespace(c);
    }
}
