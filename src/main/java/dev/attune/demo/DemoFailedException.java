package dev.attune.demo;

/** Broker or service gave up while the demo ran; the message says why, for a person. */
public final class DemoFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailedException(String message) {
        super(message);
    }
}
