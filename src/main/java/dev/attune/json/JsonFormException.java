package dev.attune.json;

/**
 * A line that is not in the JSON form. Says where and what is wrong; never quotes a value, because a value may be
 * message text.
 */
public final class JsonFormException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * @param path where, such as {@code event.body.author.id}; empty for the line as a whole
     * @param problem what is wrong and what is allowed
     */
    public JsonFormException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** Where, such as {@code event.body.author.id}; empty for the line as a whole. */
    public String path() {
        return path;
    }

    /** What is wrong and what is allowed, without the path. */
    public String problem() {
        return problem;
    }
}
