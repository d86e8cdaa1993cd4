package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CodeCommandTest {

    private static final String MEETING = """
            {"id":"%s","text":"Japan and North Korea will hold talks in Beijing on March 30.","published":"2014-03-20T09:00:00Z"}
            """;

    @Test
    void shouldReportBadLinesByNumberAndKeepTheOrderOfTheOthers() {
        String input = IntStream.rangeClosed(1, 600)
                .mapToObj(i -> i % 100 == 7 ? "{\"id\":\"" + i + "\"\n" : MEETING.formatted(i))
                .collect(Collectors.joining());

        Typed.Answer answer = new Typed().reading(input).run("code", "--threads", "6");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err().lines().map(line -> line.replaceAll(": .*", "")))
                .containsExactly("line 7", "line 107", "line 207", "line 307", "line 407", "line 507");
        List<String> ids = answer.out()
                .lines()
                .map(line -> line.replaceAll(".*\"itemId\":\"([0-9]+)\".*", "$1"))
                .distinct()
                .toList();
        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, 600)
                        .filter(i -> i % 100 != 7)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void shouldGiveTheSameBytesWithOneThreadAsWithMany() {
        String input = IntStream.range(0, 300)
                .mapToObj(i -> MEETING.formatted("item-" + i))
                .collect(Collectors.joining());

        assertThat(new Typed().reading(input).run("code", "--threads=1"))
                .isEqualTo(new Typed().reading(input).run("code", "--threads=7"));
    }

    @Test
    void shouldTakeAWithdrawalForAnItemWithoutEvents() {
        Typed.Answer answer = new Typed()
                .reading("{\"uri\":\"a\",\"pubStatus\":\"canceled\",\"versionCreated\":\"2014-03-20T09:00:00Z\"}\n")
                .run("code");

        assertThat(answer).isEqualTo(new Typed.Answer(ExitCode.OK, "", ""));
    }

    @Test
    void shouldRefuseToWorkWithoutThreads() {
        assertThat(new Typed().run("code", "--threads", "0").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
