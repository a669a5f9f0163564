package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TemplateOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredTemplateTest {
    private static final String TEXT = "we have sent the new card to your home address";

    @Test
    void aTextIsDeclared() {
        assertThat(read(template().setText(TEXT)).map(DeclaredTemplate::sketch)).contains(Replies.sketch(TEXT));
    }

    @Test
    void aLearnedTemplateIsDeclaredByItsSketch() {
        assertThat(read(template().setSketch(sketch())).map(DeclaredTemplate::sketch))
                .contains(Replies.sketch(TEXT));
    }

    @Test
    void aLearnedTemplateIsNotReadBack() {
        assertThat(read(template().setSketch(sketch()).setOrigin(TemplateOrigin.LEARNED)))
                .isEmpty();
    }

    @Test
    void aLearnedTemplateThatPeopleAllowListIs() {
        assertThat(read(template()
                        .setSketch(sketch())
                        .setOrigin(TemplateOrigin.LEARNED)
                        .setAllowListed(true)))
                .isPresent();
    }

    @Test
    void aTemplateWithoutTextAndSketchSaysNothing() {
        assertThat(read(template())).isEmpty();
    }

    private static List<Integer> sketch() {
        return Arrays.stream(Replies.sketch(TEXT).tokens()).boxed().toList();
    }

    private static ReplyTemplate.Builder template() {
        return ReplyTemplate.newBuilder()
                .setTemplateId("m")
                .setOrigin(TemplateOrigin.DECLARED)
                .setAllowListed(false);
    }

    private static Optional<DeclaredTemplate> read(ReplyTemplate.Builder template) {
        return DeclaredTemplate.of(template.build(), Replies.sketcher(), true);
    }
}
