package dev.attune.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sound corpus of a few lines, for tests to spoil. */
public final class SmallCorpus {
    private static final String CUSTOMER =
            "\"customer\":{\"sentiment\":\"negative\",\"need\":\"HARDSHIP\",\"style\":\"UNKNOWN\",\"signals\":[\"REPEATED\"],\"asks\":[\"WHEN\"]}";

    private final Map<String, String> files = new TreeMap<>();

    /** Without a problem. */
    public SmallCorpus() {
        files.put(
                "contexts/parcel.jsonl",
                String.join(
                        "\n",
                        context(
                                "parcel-1",
                                "train",
                                "",
                                reply("parcel-1-1", "Where is it now? 🙂 I’ll", " I'll call you by five.", "PROMISE")),
                        context("parcel-2", "dev", "", plain("parcel-2-1", "Sorry for the inconvenience.")),
                        context("parcel-3-1", "train", "parcel-3", plain("parcel-3-1", "One moment please.")),
                        context("parcel-3-2", "train", "parcel-3", plain("parcel-3-2", "One moment please.")),
                        context("parcel-3-3", "train", "parcel-3", plain("parcel-3-3", "One moment please."))));
        files.put(
                "contexts/hotel.jsonl",
                context("hotel-1", "test", "", plain("hotel-1-1", "Your room is ready."))
                        .replace("\"trade\":\"parcel\"", "\"trade\":\"hotel\""));
        files.put(
                "messages/parcel.jsonl",
                "{\"id\":\"parcel-4\",\"split\":\"train\",\"trade\":\"parcel\",\"writer\":1,\"channel\":\"SMS\",\"writing\":\"terse\",\"text\":\"any news\","
                        + "\"sentiment\":\"neutral\",\"need\":\"NONE\",\"style\":\"BRIEF\",\"signals\":[],\"asks\":[\"STATUS\"],\"votes\":{\"need\":[\"NONE\",\"HARDSHIP\",\"NONE\"]}}");
        files.put(
                "promises/parcel.jsonl",
                "{\"id\":\"parcel-5\",\"split\":\"train\",\"trade\":\"parcel\",\"writer\":1,\"channel\":\"CHAT\",\"text\":\"I'll ask today.\","
                        + "\"promises\":[{\"start\":0,\"end\":14,\"type\":\"ACTION\",\"time\":\"today\"}]}");
        files.put(
                "fairness/parcel.jsonl",
                "{\"id\":\"parcel-6\",\"split\":\"train\",\"trade\":\"parcel\",\"writer\":1,\"side\":\"AGENT\",\"dimension\":\"name\",\"context\":\"Who are you?\",\"a\":\"I am Ana.\",\"b\":\"I am Bo.\"}");
        files.put("agreement/answered.jsonl", "{\"id\":\"parcel-1-1\",\"votes\":[\"YES\",\"NO\"]}");
    }

    private static String context(String id, String split, String same, String reply) {
        return "{\"id\":\"" + id + "\",\"split\":\"" + split
                + "\",\"trade\":\"parcel\",\"writer\":1,\"channel\":\"CHAT\",\"writing\":\"plain\","
                + (same.isEmpty() ? "" : "\"sameReply\":\"" + same + "\",")
                + "\"turns\":[{\"role\":\"CUSTOMER\",\"text\":\"My third message.\"}],"
                + CUSTOMER + ",\"replies\":[" + reply + "]}";
    }

    private static String plain(String id, String text) {
        return reply(id, text, "", "ANSWER").replaceAll(",\"promises\":\\[.*?\\]", ",\"promises\":[]");
    }

    /** The second sentence is the promise; its span counts code points. */
    private static String reply(String id, String first, String second, String act) {
        String text = first + second;
        int start = text.codePointCount(0, first.length()) + 1;
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"sentences\":[{\"text\":\"" + first
                + "\",\"acts\":[]}"
                + (second.isEmpty() ? "" : ",{\"text\":\"" + second.strip() + "\",\"acts\":[\"" + act + "\"]}")
                + "],\"outcome\":\"MISSED\",\"answered\":\"PARTIAL\",\"manner\":\"TASK\",\"warmth\":3.0,\"canned\":0.5,"
                + "\"reasons\":[\"NO_ACK\"],\"misfit\":0,\"empathy\":[0,0,0],\"personal\":1,"
                + "\"promises\":[{\"start\":" + start + ",\"end\":" + text.codePointCount(0, text.length() - 1)
                + ",\"type\":\"CALLBACK\",\"time\":\"by five\"}]}";
    }

    /** Replaces the first such words of a file. */
    public SmallCorpus spoil(String file, String from, String to) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        int at = text.indexOf(from);
        files.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
        return this;
    }

    /** Writes it below a directory. */
    public Path writeTo(Path directory) {
        files.forEach((name, text) -> {
            Path file = directory.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return directory;
    }

    /** All problems of reading and checking. */
    List<String> problems(Path directory) throws IOException {
        CorpusReader.Reading reading = CorpusReader.read(writeTo(directory));
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(CorpusCheck.of(reading.corpus()));
        return problems.stream().map(Problem::toString).toList();
    }
}
