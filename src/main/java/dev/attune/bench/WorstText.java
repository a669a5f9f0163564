package dev.attune.bench;

import java.nio.charset.StandardCharsets;

/** Texts that nobody types and somebody pastes: each is one piece again and again, to any length. */
enum WorstText {
    TOKENS("nothing but short words", "so it is on me to do as I am in it at an "),
    ONE_SENTENCE("one sentence of promises", "and I will send it to you by Friday or we will call within 2 hours "),
    NOT_GOOD("valences and negations", "not very good, never really bad, "),
    EMOJI("nothing but emoji", "\ud83d\ude00\ud83d\ude21\ud83c\udf89\u2764\ufe0f"),
    NO_SPACES("no spaces", "abcdefghijklmnopqrstuvwxyz"),
    DOTS("a word of dots", "a.b-c'd_"),
    ADDRESSES("half an address", "a@b.c-www."),
    DIGITS("digits and what stands between them", "1-2,3.4/5:6 "),
    RIGHT_TO_LEFT("right to left", "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd "),
    PUNCTUATION("one line of punctuation", "!?.,;:-()[]'\"*&#$%"),
    BRACKETS("what never closes", "<!-- [ { ( <b "),
    LINES("empty lines", "\n \n"),
    QUOTED("quoted mails", "On Mon, 2 Mar 2026 at 10:00, Ann Lee wrote:\n> it is late\n>> it is not\nthat is so\n"),
    HTML("HTML", "<div><p class=\"x\">it is &amp; was<br></b><blockquote>");

    private final String title;
    private final String piece;

    WorstText(String title, String piece) {
        this.title = title;
        this.piece = piece;
    }

    String title() {
        return title;
    }

    /** Whole pieces, together at most so many bytes of UTF-8. */
    String ofBytes(int bytes) {
        return piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    }
}
