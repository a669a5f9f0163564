package dev.attune.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that a machine can hold, for the packages below a root. Exceptions carry their reason. */
final class Rules {
    /** Kafka is what these are about. */
    private static final Set<String> ABOUT_KAFKA = Set.of(
            "topology", // the wiring itself
            "runtime", // client, broker and topics of a running instance
            "offline", // drives the topology without a broker
            "config", // knows the names of Kafka's own settings
            "serde", // serdes are Kafka's notion
            "demo", // broker, producer and consumer of the demo
            "bench"); // measures Kafka Streams applications

    /** Prints what Kafka Streams says of a topology: one call, and a wrapper would only rename it. */
    private static final String PRINTS_TOPOLOGY = ".cli.TopologyCommand";

    /** Elsewhere, only where a stage meets Kafka Streams. */
    private static final String WIRING = ".*(Stage|Processor|Supplier|Stores|Timers)(\\$.*)?";

    private static final Set<String> PRESENT_TIME_AND_EXIT = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.exit",
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system");

    /** Patience with a registry that does not answer: reaches no output, and tests pass another clock. */
    private static final String MEASURES_PATIENCE = ".ingest.RetryPolicy";

    /** Their last digit may differ between processors. Not sqrt and fma: IEEE 754 fixes every digit of theirs. */
    private static final Set<String> INEXACT = Stream.of(
                    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
                    "log10", "log1p", "pow", "cbrt", "hypot")
            .map(name -> "java.lang.Math." + name)
            .collect(Collectors.toUnmodifiableSet());

    /** Types whose values change, so that {@code final} says nothing. */
    private static final Set<String> CHANGING = Set.of(
            "java.util.HashMap",
            "java.util.TreeMap",
            "java.util.LinkedHashMap",
            "java.util.EnumMap",
            "java.util.HashSet",
            "java.util.ArrayList",
            "java.util.ArrayDeque",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.LongAdder",
            "java.lang.StringBuilder",
            "java.util.Random",
            "org.rocksdb.Cache",
            "org.rocksdb.WriteBufferManager");

    /** Kafka Streams makes one for each store and gives it nothing to share: the caches of all stores are static. */
    private static final String SHARED_CACHE = ".runtime.BoundedRocksDb";

    private static final String EMPTY_NAMES = ".*(?<=^|[.$a-z0-9])(Utils?|Helpers?|Manager|Impl)(?![a-z]).*";

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** All rules by name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Kafka stays in the wiring", kafkaStaysInTheWiring());
        rules.put("one package knows CoreNLP", onePackageKnowsCoreNlp());
        rules.put("language knows no Kafka", languageKnowsNoKafka());
        rules.put("arrows point one way", arrowsPointOneWay());
        rules.put("packages form no cycles", packagesFormNoCycles());
        rules.put("time is passed in", timeIsPassedIn());
        rules.put("mathematics is exact", mathematicsIsExact());
        rules.put("no static state", noStaticState());
        rules.put("names say something", namesSaySomething());
        rules.put("one way to log", oneWayToLog());
        rules.put("standard output is the commands'", standardOutputIsTheCommands());
        rules.put("packages are null-marked", packagesAreNullMarked());
        return rules;
    }

    private ArchRule kafkaStaysInTheWiring() {
        return noClasses()
                .that(written())
                .and()
                .resideOutsideOfPackages(below(ABOUT_KAFKA))
                .and()
                .haveNameNotMatching(WIRING)
                .and()
                .doNotHaveFullyQualifiedName(root + PRINTS_TOPOLOGY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "kafka..")
                .because("judgements are plain Java over values, tested without Kafka");
    }

    private ArchRule onePackageKnowsCoreNlp() {
        return noClasses()
                .that(written())
                .and()
                .resideOutsideOfPackage(root + ".language")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .because("the language library can be replaced without touching a judgement");
    }

    private ArchRule languageKnowsNoKafka() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.confluent..")
                .because("it turns text into signals, wherever the text comes from");
    }

    private ArchRule arrowsPointOneWay() {
        return classes()
                .that(written())
                .should(Arrows.followArrows(root))
                .because("a change in one package must not be felt in those before it");
    }

    private ArchRule packagesFormNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private ArchRule timeIsPassedIn() {
        return noClasses()
                .that(written())
                .and()
                .resideOutsideOfPackages(below(Set.of("runtime", "cli", "demo", "bench")))
                .and()
                .doNotHaveFullyQualifiedName(root + ".Main")
                .and()
                .doNotHaveFullyQualifiedName(root + MEASURES_PATIENCE)
                .should(Calls.useAnyOf("the present time or end the process", PRESENT_TIME_AND_EXIT))
                .because("a replay must give the live result");
    }

    private ArchRule mathematicsIsExact() {
        return noClasses()
                .that(written())
                // Simulated customers are no output.
                .and()
                .resideOutsideOfPackage(root + ".demo..")
                .should(Calls.useAnyOf("functions of Math that are not exact", INEXACT))
                .because("outputs are equal bit for bit on every machine: StrictMath or integers");
    }

    private ArchRule noStaticState() {
        return fields().that()
                .areDeclaredInClassesThat(written())
                .and()
                .areStatic()
                .and()
                .areNotDeclaredIn(root + SHARED_CACHE)
                .should(notChange())
                .because("two instances in one process, or two tests, must not meet in a field");
    }

    private static ArchCondition<JavaField> notChange() {
        return new ArchCondition<>("be final and of a type that does not change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
                if (!isFinal || CHANGING.contains(field.getRawType().getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and can change"));
                }
            }
        };
    }

    private ArchRule namesSaySomething() {
        return noClasses()
                .that(written())
                .should()
                .haveNameMatching(EMPTY_NAMES)
                .because("what a Helper, Manager or Impl does could be anything");
    }

    private ArchRule oneWayToLog() {
        return noClasses()
                .that(written())
                // The demo writes its log to a file while it draws on the terminal.
                .and()
                .doNotHaveFullyQualifiedName(root + ".demo.DemoLog")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.apache.log4j..", "org.apache.logging..", "ch.qos.logback..")
                .because("slf4j is the one way, and logback.xml decides where it goes");
    }

    private ArchRule standardOutputIsTheCommands() {
        return noClasses()
                .that(written())
                .and()
                .resideOutsideOfPackages(below(Set.of("cli", "demo")))
                .should(Calls.useAnyOf("standard output", Set.of("java.lang.System.out", "java.lang.System.err")))
                .because("what replay and record print there is data");
    }

    private ArchRule packagesAreNullMarked() {
        return classes().that(written()).should(new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    String unmarked = type.getPackageName() + " has no package-info.java with @NullMarked";
                    events.add(SimpleConditionEvent.violated(type, unmarked));
                }
            }
        });
    }

    private DescribedPredicate<JavaClass> written() {
        return Arrows.written(root);
    }

    private String[] below(Set<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").sorted().toArray(String[]::new);
    }
}
