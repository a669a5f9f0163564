package dev.attune.cli;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Utterance;
import dev.attune.offline.explain.Explainer;
import dev.attune.offline.explain.Explanation;
import dev.attune.offline.explain.ExplanationJson;
import dev.attune.offline.explain.ExplanationText;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code attune explain}: why a reply is judged as it is, or what a message shows; of recorded events, the whole story
 * of a judgement or a score.
 */
@Command(
        name = "explain",
        description = {
            "Says how a reply is judged and which words and signs made it so; without a reply, what messages show.",
            "The same code as in the stream, with Attune's own engine. Texts stay on this machine.",
            "With --events, how what was published came about: of a reply its conversation, wait, every term of its"
                    + " warmth, its flags, and what was known when; of an agent the score, from its segments. The numbers"
                    + " are worked out anew; where they are not what was published, that is said, with exit code 1."
        },
        footer = {
            "",
            "What was said before the reply is given by --customer and --agent, oldest first. Spans in JSON count code"
                    + " points of the text as given.",
            "",
            "Examples:",
            "  attune explain \"Sorry about that! I'll send a new one today.\" --customer \"My mug came broken :(\"",
            "  attune explain --customer \"Third time I ask. Where is my refund?\" --json",
            "  attune explain --events monday.jsonl.gz --reply e4711",
            "  attune explain --events monday.jsonl.gz --agent ana --horizon P7D",
            "  attune explain --events monday.jsonl.gz --agent ana --until 2026-03-02T12:00:00Z --json"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
public final class ExplainCommand implements Callable<Integer> {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 100;
    private static final int USUAL = 92;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private RecordedEvents recorded;

    @Parameters(paramLabel = "REPLY", arity = "0..1", description = "The agent's reply.")
    private @Nullable String reply;

    @Option(
            names = "--customer",
            paramLabel = "TEXT",
            parameterConsumer = Line.class,
            description = "What the customer wrote; any number of times.")
    @SuppressWarnings("UnusedVariable") // The texts are in given.
    private List<String> customer = new ArrayList<>();

    @Option(
            names = "--agent",
            paramLabel = "TEXT",
            parameterConsumer = Line.class,
            description =
                    "What an agent wrote before the reply; any number of times. With --events: the id of the agent"
                            + " whose score is told.")
    @SuppressWarnings("UnusedVariable") // The texts are in given.
    private List<String> agent = new ArrayList<>();

    @Option(
            names = {"--messages", "--message"},
            paramLabel = "TEXT",
            parameterConsumer = Line.class,
            description = "A message by itself; see --role.")
    @SuppressWarnings("UnusedVariable") // The texts are in given.
    private List<String> messages = new ArrayList<>();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "customer",
            description = "Who wrote --messages: customer or agent. Default: ${DEFAULT-VALUE}.")
    private String role;

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            defaultValue = "CHAT",
            description = "CHAT, MESSAGING, SMS, SOCIAL, EMAIL, VOICE_TRANSCRIPT or TICKET. Default: ${DEFAULT-VALUE}.")
    private String channel;

    @Option(names = "--json", description = "All of it, as a line of JSON.")
    private boolean json;

    /** Context in the order in which it was given, over all options. */
    private final List<Given> given = new ArrayList<>();

    private record Given(String option, String text) {}

    ExplainCommand() {}

    @Override
    public Integer call() {
        if (recorded.given()) {
            return recorded.tell(spec, settings.load(), agentIds(), json);
        }
        recorded.refuseWithoutEvents(spec);
        Channel where = symbol(Channel.class, Channel.UNKNOWN, channel, "--channel");
        Role who = symbol(Role.class, Role.UNKNOWN, role, "--role");
        if (who != Role.CUSTOMER && who != Role.AGENT) {
            throw new ParameterException(spec.commandLine(), "--role must be customer or agent");
        }
        List<Utterance> lines = given.stream()
                .map(line -> new Utterance(role(line, who), line.text()))
                .toList();
        check(lines);
        Explainer explainer = new Explainer(settings.load());
        Explanation explanation = reply == null
                ? explainer.messages(where, lines)
                : explainer.reply(new Exchange("reply", where, lines, reply));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ExplanationJson.of(explanation));
        } else {
            out.print(ExplanationText.of(explanation, width(), Ansi.AUTO.enabled()));
        }
        out.flush();
        return ExitCodes.OK;
    }

    /** With recorded events there are no texts, and {@code --agent} names one. */
    private List<String> agentIds() {
        if (reply != null || given.stream().anyMatch(line -> !line.option().equals("--agent"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "With --events nothing is typed in: give --reply ID or --agent ID, and no texts");
        }
        return given.stream().map(Given::text).toList();
    }

    private void check(List<Utterance> lines) {
        if (reply == null && lines.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to explain: give a REPLY, or a message with --customer TEXT");
        }
        if (reply != null && given.stream().anyMatch(line -> line.option().equals("--messages"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--messages is for a message by itself; what was said before a reply is --customer and --agent");
        }
    }

    private static Role role(Given line, Role who) {
        return switch (line.option()) {
            case "--customer" -> Role.CUSTOMER;
            case "--agent" -> Role.AGENT;
            default -> who;
        };
    }

    private <E extends Enum<E>> E symbol(Class<E> type, E unknown, String name, String option) {
        List<E> known = Arrays.stream(type.getEnumConstants())
                .filter(symbol -> symbol != unknown)
                .toList();
        return known.stream()
                .filter(symbol -> symbol.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        option + " must be one of "
                                + known.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        int wide = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL;
        return Math.max(NARROWEST, Math.min(WIDEST, wide));
    }

    /** Keeps a context's lines in the order of all options together. */
    static final class Line implements IParameterConsumer {
        @Override
        @SuppressWarnings("JdkObsolete") // picocli's signature
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            String name = option.paramLabel();
            if (option instanceof picocli.CommandLine.Model.OptionSpec named) {
                name = named.longestName();
            }
            if (arguments.isEmpty()) {
                throw new ParameterException(command.commandLine(), name + " needs a text behind it");
            }
            ((ExplainCommand) command.userObject()).given.add(new Given(name, arguments.pop()));
        }
    }
}
