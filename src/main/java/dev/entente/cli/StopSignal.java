package dev.entente.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells a command that it was asked to end: Ctrl-C (INT), TERM or HUP.
 *
 * <p>The first signal asks, and the command closes what it opened; a second one ends the process at once. The exit code
 * is the command's to choose, which a shutdown hook could not.
 */
public final class StopSignal {

    /** What shells give to a process that a signal ended: 128 and the signal's number. */
    private static final int EXIT_INTERRUPTED = 130;

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final CompletableFuture<String> asked = new CompletableFuture<>();

    /** Takes the signals of this process over. */
    public static StopSignal ofProcess() {
        StopSignal stop = new StopSignal();
        SIGNALS.forEach(stop::listen);
        return stop;
    }

    /** The JVM has no public type for signals; Kafka's tools reach this one in the same way. */
    private void listen(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler onSignal = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    ask(name);
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> "handler of " + name;
            };
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, onSignal);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException e) {
            // A system without this signal, or a JVM that keeps it to itself: the process then ends as others do.
            org.slf4j.LoggerFactory.getLogger(StopSignal.class).debug("signal {} is not ours to take", name, e);
        }
    }

    /** Asks to end, as a signal would. */
    public void ask(String signal) {
        if (!asked.complete(signal)) {
            Runtime.getRuntime().halt(EXIT_INTERRUPTED);
        }
    }

    /** Waits so long; true as soon as it is asked to end. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        try {
            asked.get(time, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** Completes with the name of the signal. */
    public CompletableFuture<String> asked() {
        return asked.copy();
    }
}
