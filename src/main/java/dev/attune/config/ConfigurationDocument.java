package dev.attune.config;

import java.util.Map;

/** {@code docs/configuration.md}, generated from {@link SettingsDefinition}. */
public final class ConfigurationDocument {
    /** Writes the page anew. */
    public static final String COMMAND = "./attune config --docs > docs/configuration.md";

    private static final String HEAD = """
            # Configuration

            <!-- Generated from SettingsDefinition by `COMMAND`; a test fails when it is stale. -->

            A setting comes from the last of these that has it:

            1. its default,
            2. the file `attune.properties` in the working directory, or the one named by `--config FILE`,
            3. an environment variable: the key in upper case, `.` and `-` as `_`, with `ATTUNE_` before it; one that is empty counts as not set,
            4. `--set key=value`, any number of times.

            `attune config` shows what is in force and where each value comes from, with secrets masked. A key that does not exist, a value that is not allowed and values that do not go together keep every command from starting; all problems are reported at once.

            Durations are written as `90s`, `5m`, `24h`, `7d`, `1h30m`, `250ms`, or in ISO 8601 (`PT5M`). Sizes are in bytes.

            **Secrets** need not stand in settings: `${file:/run/secrets/password}`, alone or within a longer value, is replaced by the content of that file (without the line break at its end) when Attune starts. Kafka's own configuration providers work in `kafka.*` too.
            """;

    private static final String TAIL = """

            ## Calendars
            Working hours. Where a calendar applies, responsiveness counts only the working part of a wait. `calendar.default.*` is for all teams, `calendar.<team>.*` for one (`teamId` of the `Assigned` event; no dots). Without any calendar all time counts. From the environment a team is written in lower case.

            | key | type | example | meaning |
            |---|---|---|---|
            | `calendar.<team>.zone` | zone | `Europe/Berlin` | IANA time zone of the hours; required. |
            | `calendar.<team>.hours` | hours | `MON-FRI 09:00-12:30 13:00-17:00; SAT 10:00-14:00` | Days and intervals of local time; required. `24:00` is the end of the day. Intervals do not overlap; what goes over midnight is two of them. |
            | `calendar.<team>.holidays` | dates | `2026-12-25,2027-01-01` | Days without working time. |

            ## Kafka
            `kafka.<property>` passes to Kafka Streams and its clients, as in `kafka.bootstrap.servers=broker:9092`, `kafka.num.stream.threads=4`, `kafka.group.instance.id=attune-0`, `kafka.main.consumer.max.poll.records=100`. A name that differs by one or two letters from one of Kafka's is refused as a slip. What Attune itself sets and why is in `StreamsSettings`. These cannot be set:

            | property | why |
            |---|---|
            """;

    private static final String REGISTRY = """

            ## Schema registry
            `registry.<property>` passes to Confluent's serializer and client, as in `registry.basic.auth.credentials.source=USER_INFO` and `registry.basic.auth.user.info=${file:/run/secrets/registry}`. These cannot be set:

            | property | why |
            |---|---|
            """;

    private ConfigurationDocument() {}

    /** The page, in Markdown, ending in a line break. */
    public static String text() {
        StringBuilder page = new StringBuilder(HEAD.replace("COMMAND", COMMAND));
        for (SettingsDefinition.Section section : SettingsDefinition.SECTIONS) {
            page.append("\n## ").append(section.title()).append('\n');
            page.append(section.about()).append("\n\n");
            page.append("| key | type | default | environment variable | meaning |\n|---|---|---|---|---|\n");
            section.settings().forEach(setting -> row(page, setting));
        }
        page.append(TAIL);
        ProtectedKeys.KAFKA.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> reason(page, "kafka.", entry.getKey(), entry.getValue()));
        page.append(REGISTRY);
        ProtectedKeys.REGISTRY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> reason(page, "registry.", entry.getKey(), entry.getValue()));
        return page.toString();
    }

    private static void row(StringBuilder page, Setting<?> setting) {
        Kind<?> kind = setting.kind();
        String preset = setting.preset() == null ? "(none)" : "`" + setting.preset() + "`";
        page.append("| `").append(setting.key()).append("` | ").append(kind.name());
        page.append(" | ")
                .append(preset)
                .append(" | `")
                .append(setting.variable())
                .append("` | ");
        page.append(setting.about()).append(" Allowed: ").append(kind.allowed()).append(". |\n");
    }

    private static void reason(StringBuilder page, String prefix, String key, String reason) {
        page.append("| `")
                .append(prefix)
                .append(key)
                .append("` | ")
                .append(reason)
                .append(" |\n");
    }
}
