package dev.attune.demo.simulation;

import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TemplateOrigin;
import java.util.List;

/** The macros that the centre has declared. Its scripted agent also pastes others, which nobody wrote down. */
final class Macros {
    private static final List<String> DECLARED =
            List.of("parcel.macro", "billing.macro", "login.macro", "macro.first", "macro.second", "macro.goodbye");

    private Macros() {}

    /** As published on the topic of the templates: valid from ever on, with the slot of the customer's name. */
    static List<ReplyTemplate> declared(Phrases phrases) {
        return DECLARED.stream()
                .map(key -> ReplyTemplate.newBuilder()
                        .setTemplateId(id(key))
                        .setName(key)
                        .setText(phrases.only(key).replace("{name}", "{{name}}"))
                        .setOrigin(TemplateOrigin.DECLARED)
                        .setAllowListed(false)
                        .build())
                .toList();
    }

    /** Id of the macro with a key of {@code phrases.txt}. */
    static String id(String key) {
        return key.replace('.', '-');
    }
}
