package dev.attune.cli;

import dev.attune.agentscore.Horizon;
import dev.attune.config.Settings;
import dev.attune.json.EventLine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.offline.EventFiles;
import dev.attune.offline.story.AgentStories;
import dev.attune.offline.story.AgentStory;
import dev.attune.offline.story.AgentStoryText;
import dev.attune.offline.story.PlayedEvents;
import dev.attune.offline.story.ReplyStories;
import dev.attune.offline.story.ReplyStory;
import dev.attune.offline.story.ReplyStoryText;
import dev.attune.offline.story.StoryException;
import dev.attune.offline.story.StoryJson;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The second way to use {@code explain}: what was published, from recorded events. */
final class RecordedEvents {
    @Option(
            names = "--events",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Recorded events in the JSON form, one a line; .gz is unpacked, - is standard input."
                    + " With --reply ID or --agent ID.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--reply",
            paramLabel = "ID",
            description = "With --events: the whole story of the judgement of this reply, by its event id.")
    private @Nullable String reply;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "With --events: what was known at this instant (ISO 8601 with zone). Later events are left"
                    + " out; without them, time passes up to it. Default: the latest receivedAt.")
    private @Nullable String until;

    @Option(
            names = "--horizon",
            paramLabel = "HORIZON",
            defaultValue = "P1D",
            description = "With --events and --agent ID: PT1H, P1D or P7D. Default: ${DEFAULT-VALUE}.")
    private String horizon = "P1D";

    /** Whether events were given. */
    boolean given() {
        return !files.isEmpty();
    }

    /**
     * @throws ParameterException where an option is given that needs events
     */
    void refuseWithoutEvents(CommandSpec spec) {
        if (reply != null || until != null) {
            throw new ParameterException(
                    spec.commandLine(), (reply != null ? "--reply" : "--until") + " needs --events FILE");
        }
    }

    /**
     * Tells the story that is asked for.
     *
     * @param agents ids given by {@code --agent}
     * @return exit code
     */
    int tell(CommandSpec spec, Settings settings, List<String> agents, boolean json) {
        if ((reply == null ? 0 : 1) + agents.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "With --events, give either --reply ID or --agent ID, once");
        }
        Horizon over = horizon(spec);
        Long end = until == null ? null : (Long) ReplayCommand.instant(spec, until);
        try {
            List<EventLine> lines = EventFiles.read(files);
            try (PlayedEvents played =
                    new PlayedEvents(settings, LanguageEngines.create(settings.language()), lines, end)) {
                String told = reply != null
                        ? reply(new ReplyStories(played).of(reply), json)
                        : agent(new AgentStories(played).of(agents.get(0), over), json);
                spec.commandLine().getOut().print(told);
                spec.commandLine().getOut().flush();
            }
            return ExitCodes.OK;
        } catch (StoryException e) {
            return refuse(
                    spec, String.valueOf(e.getMessage()), e.mismatch() ? ExitCodes.CHECK_FAILED : ExitCodes.USAGE);
        } catch (EventFiles.BadLineException e) {
            return refuse(spec, String.valueOf(e.getMessage()), ExitCodes.USAGE);
        } catch (NoSuchFileException e) {
            return refuse(spec, "There is no file " + e.getFile(), ExitCodes.USAGE);
        } catch (IOException e) {
            return refuse(spec, "Cannot read the events: " + e, ExitCodes.USAGE);
        }
    }

    private static String reply(ReplyStory story, boolean json) {
        return json ? StoryJson.of(story) + "\n" : ReplyStoryText.of(story);
    }

    private String agent(AgentStory story, boolean json) {
        String command = "attune explain --events " + String.join(" ", files)
                + (until == null ? "" : " --until " + until) + " --reply ";
        return json ? StoryJson.of(story) + "\n" : AgentStoryText.of(story, command);
    }

    private Horizon horizon(CommandSpec spec) {
        return Arrays.stream(Horizon.values())
                .filter(each -> each.name().equals(horizon.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "--horizon must be one of PT1H, P1D, P7D"));
    }

    private static int refuse(CommandSpec spec, String problem, int code) {
        spec.commandLine().getErr().println(problem);
        return code;
    }
}
