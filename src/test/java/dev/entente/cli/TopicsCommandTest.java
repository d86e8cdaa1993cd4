package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.demo.EmbeddedBroker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("broker")
class TopicsCommandTest {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void shouldPlanWithoutChangingThenApplyThenFindAllWell() {
        Typed.Answer plan = topics("plan", "first");
        Typed.Answer before = topics("check", "first");
        Typed.Answer apply = topics("apply", "first");
        Typed.Answer after = topics("check", "first");
        Typed.Answer again = topics("apply", "first");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out())
                .contains("create  first.events.talks  partitions=")
                .contains("cleanup.policy=compact");
        assertThat(before.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(before.err()).contains("topic 'first.relations.state' is missing");
        assertThat(apply.exitCode()).isZero();
        assertThat(apply.out()).isEqualTo(plan.out());
        assertThat(after).isEqualTo(again);
        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).matches("all [0-9]+ topics are as they have to be\\R");
    }

    @Test
    void shouldSetConfigurationsButLeaveNumbersOfPartitionsAlone() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            NewTopic deleting = new NewTopic("second.events.visits", Optional.of(6), Optional.empty());
            NewTopic wide = new NewTopic("second.events.talks", Optional.of(60), Optional.empty())
                    .configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(deleting, wide)).all().get();
        }

        Typed.Answer apply = topics("apply", "second");
        Typed.Answer check = topics("check", "second");

        assertThat(apply.out()).contains("set     second.events.visits  cleanup.policy=compact (was delete)");
        assertThat(apply.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(apply.err()).isEqualTo(check.err()).startsWith("topic 'second.events.talks' has 60 partitions");
        assertThat(check.err().lines()).hasSize(1);
    }

    @Test
    void shouldSayThatNoBrokerAnswers() {
        Typed.Answer answer = new Typed()
                .run(
                        "topics",
                        "check",
                        "--bootstrap-server",
                        "127.0.0.1:1",
                        "--property",
                        "default.api.timeout.ms=1000",
                        "--property",
                        "request.timeout.ms=1000");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).startsWith("entente topics check: no broker answers at 127.0.0.1:1");
    }

    private static Typed.Answer topics(String subcommand, String namespace) {
        return new Typed()
                .where("ENTENTE_NAMESPACE", namespace)
                .run("topics", subcommand, "--bootstrap-server", broker.bootstrapServers());
    }
}
