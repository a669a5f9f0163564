package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindTest {
    @ParameterizedTest
    @CsvSource({
        "https://help.example.com/articles/how-to-reset-your-password, PAGE",
        "https://help.example.com/hc/en-us/articles/360012345, PAGE",
        "www.example.com/orders/returns/start, PAGE",
        "https://example.com/contact, CONTACT",
        "https://support.example.com/hc/requests/new, CONTACT",
        "https://example.com/Feedback-Form, CONTACT",
        "https://exm.pl/a8Gh2k, CONTACT",
        "https://example.com, OTHER",
        "example.com, OTHER",
        "https://contact.example.com, OTHER",
        "https://www.averylongexample.com/returns, OTHER"
    })
    void aLinksFormTellsWhereItLeads(String link, LinkKind kind) {
        assertThat(LinkKind.of(link, 0, link.length())).isEqualTo(kind);
    }

    @Test
    void onlyTheLinkIsLookedAt() {
        String text = "contact us: https://www.averylongexample.com/returns or /contact/form/9999";
        int from = text.indexOf("https");

        assertThat(LinkKind.of(text, from, text.indexOf(" or"))).isEqualTo(LinkKind.OTHER);
    }
}
