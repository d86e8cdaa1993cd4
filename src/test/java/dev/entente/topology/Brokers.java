package dev.entente.topology;

import dev.entente.cli.demo.EmbeddedBroker;
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
                .computeIfAbsent(EmbeddedBroker.class, type -> EmbeddedBroker.start(), EmbeddedBroker.class);
        return new TestCluster(broker.bootstrapServers());
    }
}
