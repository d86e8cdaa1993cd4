package dev.entente.bench;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;

/** Looks twenty times a second at a group that loses members, and tells when it missed them and had settled again. */
final class GroupWatch implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final int members;
    private final Thread thread = new Thread(this::watch, "group-watch");
    private volatile OptionalLong missed = OptionalLong.empty();
    private volatile OptionalLong settled = OptionalLong.empty();

    /** @param admin stays open; its owner closes it */
    GroupWatch(Admin admin, String group) throws Exception {
        this.admin = admin;
        this.group = group;
        this.members = describe().members().size();
        thread.start();
    }

    private ConsumerGroupDescription describe() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get();
    }

    private void watch() {
        try {
            while (settled.isEmpty()) {
                ConsumerGroupDescription now = describe();
                if (missed.isEmpty()
                        && (now.groupState() != GroupState.STABLE
                                || now.members().size() < members)) {
                    missed = OptionalLong.of(System.nanoTime());
                }
                if (now.groupState() == GroupState.STABLE && now.members().size() < members) {
                    settled = OptionalLong.of(System.nanoTime());
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            // closed
        } catch (ExecutionException e) {
            throw new IllegalStateException("group " + group + " cannot be looked at", e);
        }
    }

    /**
     * When it was first seen without some of its members or about to share out their tasks; by {@link System#nanoTime}.
     */
    OptionalLong missed() {
        return missed;
    }

    /** When it was first seen with all tasks shared out among fewer members. */
    OptionalLong settled() {
        return settled;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
