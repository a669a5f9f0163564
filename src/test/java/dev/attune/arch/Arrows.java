package dev.attune.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which package may know which, in the order in which data flows. A package that is not here fails the test: say where
 * it stands. The public records (schema) are everybody's language and not listed.
 */
final class Arrows {
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            // The ground: what knows nothing of conversations.
            Map.entry("clock", Set.of()),
            // The published numbers of the rubric: settings name their file, outputs their version.
            Map.entry("rubric", Set.of()),
            Map.entry("config", Set.of("rubric")),
            Map.entry("serde", Set.of()),
            Map.entry("json", Set.of("serde")),
            // Signals are what the state keeps of a text; CoreNLP's tokenizer stands in for the scanner of text.
            Map.entry("language", Set.of("config", "language.text", "state")),
            // Attune's own reading, from characters to what can be kept of a message.
            Map.entry("language.text", Set.of()),
            Map.entry("language.lexicon", Set.of("language.text")),
            Map.entry("language.model", Set.of("language.lexicon", "language.text")),
            Map.entry("language.reading", Set.of("language.lexicon", "language.model", "language.text")),
            // Characters in, spans of them out: asks nobody.
            Map.entry("language.redaction", Set.of()),
            // Reads one message with the phrases and tokens of language; the engines know it, not the other way round.
            Map.entry("language.promise", Set.of("language")),
            // The engine joins them, and chooses between the engines.
            Map.entry(
                    "language.engine",
                    Set.of(
                            "config",
                            "language",
                            "language.model",
                            "language.promise",
                            "language.reading",
                            "language.redaction",
                            "language.text",
                            "state")),
            Map.entry("ingest", Set.of("config", "serde")),
            // Makes sketches of what the author of a reply wrote, and compares them; what it keeps of them is state.
            Map.entry("scripted", Set.of("language.redaction", "language.text", "state")),
            Map.entry("metrics", Set.of("ingest")),
            Map.entry("deadletter", Set.of("config", "ingest")),
            // The stages. Neither knows the other: what passes between them is the hop's record, in state.
            Map.entry(
                    "conversation",
                    Set.of(
                            "assessment",
                            "clock",
                            "config",
                            "deadletter",
                            "ingest",
                            "language",
                            "language.promise",
                            "language.reading",
                            "language.redaction",
                            "metrics",
                            "rubric",
                            "scripted",
                            "serde",
                            "state")),
            // Judges for the stages, and for whoever asks without a stream.
            Map.entry("assessment", Set.of("language.lexicon", "language.reading", "scripted", "state")),
            // Looks at scores that others compute: knows no formula.
            Map.entry("alert", Set.of("config", "state")),
            Map.entry(
                    "agentscore",
                    Set.of(
                            "alert",
                            "assessment",
                            "clock",
                            "config",
                            "metrics",
                            "rubric",
                            "scripted",
                            "serde",
                            "state")),
            Map.entry(
                    "topology",
                    Set.of(
                            "clock",
                            "config",
                            "ingest",
                            "language",
                            "metrics",
                            "deadletter",
                            "serde",
                            "state",
                            "conversation",
                            "scripted",
                            "agentscore")),
            Map.entry("http", Set.of("config")),
            // Labelled texts and what can be learnt from them: data of its own, read by nothing that runs.
            Map.entry("corpus.promise", Set.of("corpus", "language.promise")),
            Map.entry("measure", Set.of()),
            Map.entry("corpus", Set.of("measure")),
            Map.entry("corpus.baseline", Set.of("corpus", "measure")),
            // From labelled texts to the shipped models.
            Map.entry(
                    "training",
                    Set.of(
                            "assessment",
                            "corpus",
                            "language.lexicon",
                            "language.model",
                            "language.reading",
                            "language.text")),
            // Neither of the two knows the other: a replay needs no cluster.
            Map.entry(
                    "runtime",
                    Set.of(
                            "clock",
                            "config",
                            "http",
                            "ingest",
                            "json",
                            "language",
                            "language.engine",
                            "metrics",
                            "state",
                            "topology")),
            Map.entry(
                    "offline",
                    Set.of(
                            "assessment",
                            "clock",
                            "config",
                            "conversation",
                            "json",
                            "language",
                            "language.engine",
                            "metrics",
                            "scripted",
                            "topology")),
            // Priors from what was published.
            Map.entry("offline.calibrate", Set.of("json", "rubric")),
            // The formulas of the score, and the alerts, on agents whose truth is known.
            Map.entry("offline.simulate", Set.of("agentscore", "alert", "config", "rubric")),
            // Takes the stream's judgement apart, down to the weights of single words.
            Map.entry(
                    "offline.explain",
                    Set.of(
                            "assessment",
                            "config",
                            "conversation",
                            "json",
                            "language",
                            "language.engine",
                            "language.lexicon",
                            "language.model",
                            "language.reading",
                            "language.redaction",
                            "language.text",
                            "state")),
            // Opens the stage's books after a replay, and says how what was published came about.
            Map.entry(
                    "offline.story",
                    Set.of(
                            "agentscore",
                            "assessment",
                            "config",
                            "conversation",
                            "json",
                            "language",
                            "offline",
                            "offline.explain",
                            "rubric",
                            "scripted",
                            "state")),
            Map.entry("demo.simulation", Set.of("ingest")),
            Map.entry("demo", Set.of("config", "ingest", "runtime", "demo.simulation")),
            // Measures the others from outside: the topology as run and replay build it, on the demo's broker.
            Map.entry(
                    "bench",
                    Set.of(
                            "clock",
                            "config",
                            "corpus",
                            "demo",
                            "demo.simulation",
                            "ingest",
                            "language",
                            "language.engine",
                            "metrics",
                            "runtime",
                            "scripted",
                            "topology")),
            // Asks whom it is given; CoreNLP, its peer, is the language package's.
            Map.entry("evaluate", Set.of("assessment", "corpus", "corpus.baseline", "language", "measure")),
            Map.entry(
                    "cli",
                    Set.of(
                            "agentscore",
                            "assessment",
                            "bench",
                            "clock",
                            "config",
                            "corpus",
                            "corpus.baseline",
                            "demo",
                            "evaluate",
                            "ingest",
                            "json",
                            "language",
                            "language.engine",
                            "language.reading",
                            "metrics",
                            "offline",
                            "offline.calibrate",
                            "offline.explain",
                            "offline.simulate",
                            "offline.story",
                            "rubric",
                            "runtime",
                            "topology",
                            "training")),
            // Main.
            Map.entry("", Set.of("cli", "serde")));

    /** Made from schemas/: the public records, and those of stored state and of the hop. */
    private static final Set<String> GENERATED = Set.of("schema", "state");

    private Arrows() {}

    /** Classes written by hand below {@code root}. */
    static DescribedPredicate<JavaClass> written(String root) {
        return DescribedPredicate.describe(
                "written by hand",
                type -> isBelow(root, type.getPackageName()) && !GENERATED.contains(part(root, type)));
    }

    /** Depends only on packages that the table allows. */
    static ArchCondition<JavaClass> followArrows(String root) {
        return new ArchCondition<>("follow the arrows between packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = part(root, type);
                Set<String> allowed = MAY_KNOW.get(from);
                if (allowed == null) {
                    String unplaced = type.getName() + " is in a package that has no place among the arrows: add it to "
                            + Arrows.class.getSimpleName();
                    events.add(SimpleConditionEvent.violated(type, unplaced));
                    return;
                }
                Set<String> known = new HashSet<>(allowed);
                known.add(from);
                known.add("schema");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isBelow(root, target.getPackageName()) && !known.contains(part(root, target))) {
                        events.add(SimpleConditionEvent.violated(
                                type, "against the arrows, " + from + " knows " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isBelow(String root, String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private static String part(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}
