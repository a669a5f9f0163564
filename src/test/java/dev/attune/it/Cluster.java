package dev.attune.it;

import dev.attune.demo.EmbeddedBroker;
import dev.attune.demo.EmbeddedRegistry;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Where broker and registry are. */
record Cluster(String bootstrapServers, String registryUrl) {

    /**
     * One broker and registry for all tests of a run: starting them takes longer than most tests, and installations
     * with names of their own do not meet.
     */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cluster.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Cluster.class))
                    .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
                    .cluster();
        }
    }

    /** Closed by JUnit at the end of the run. */
    private record Running(EmbeddedBroker broker, EmbeddedRegistry registry) implements AutoCloseable {
        static Running start() {
            try {
                return new Running(EmbeddedBroker.start(), EmbeddedRegistry.start());
            } catch (IOException e) {
                throw new IllegalStateException("no broker, no test", e);
            }
        }

        Cluster cluster() {
            return new Cluster(broker.bootstrapServers(), registry.url());
        }

        @Override
        public void close() {
            registry.close();
            broker.close();
        }
    }
}
