package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntenteTest {

    @Test
    void shouldTellItsVersion() {
        Typed.Answer answer = new Typed().run("--version");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).matches("entente [0-9].* \\(Kafka 4\\.[0-9.]+, Java [0-9]+\\)\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "topics", "topics plan", "topics apply", "topics check"})
    void shouldExplainEveryCommand(String words) {
        String[] typed = (words + " --help").strip().split(" ");

        Typed.Answer answer = new Typed().run(typed);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith(("Usage: entente " + words).strip());
    }

    @Test
    void shouldAnswerAWrongFlagWithItsNameAndWhereToLook() {
        Typed.Answer answer = new Typed().run("topics", "check", "--namespce=a");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err())
                .isEqualTo("entente topics check: Unknown option: '--namespce=a'%nSee: entente topics check --help%n"
                        .formatted());
    }

    @Test
    void shouldRefuseAMalformedNamespaceAsAMistakeOfUse() {
        Typed.Answer answer = new Typed()
                .where("ENTENTE_NAMESPACE", "Two Words")
                .run("topics", "check", "--bootstrap-server", "127.0.0.1:1");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).startsWith("entente topics check: namespace 'Two Words' has to be");
    }
}
