package dev.attune.http;

import java.util.Map;

/** What a running instance says about itself. Called by several threads at once; answers at once. */
public interface Instance {
    /** Whether it should go on; if not, it should be restarted. */
    Verdict live();

    /** Whether it does its work now. */
    Verdict ready();

    /** Everything a person on duty asks first; values are numbers, strings, lists and maps. */
    Map<String, Object> status();

    /** All meters in Prometheus' text format. */
    String metrics();
}
