package dev.entente.topology;

import dev.entente.cli.demo.EmbeddedBroker;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one broker that all of them share, started for the first and ended after the last. */
public final class Brokers implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TestCluster.class;
    }

    @Override
    public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext test) {
        EmbeddedBroker broker = test.getRoot()
                .getStore(Namespace.create(Brokers.class))
                .computeIfAbsent(EmbeddedBroker.class, type -> patient(), EmbeddedBroker.class);
        return new TestCluster(broker.bootstrapServers());
    }

    /** A broker that is alone has no peer to leave its partitions to: busy for some seconds, it is to be waited for. */
    private static EmbeddedBroker patient() {
        return EmbeddedBroker.start(new EmbeddedBroker.Settings(
                Optional.empty(), OptionalInt.empty(), Map.of("broker.session.timeout.ms", "120000")));
    }
}
