package dev.entente.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.cli.Entente;
import dev.entente.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente explain} tells why an event came out of a sentence, or why none did. */
class ExplainCommandTest {

    private static final String TALKS = "Norway said on Monday that it will hold talks with Chile in Oslo on March 20.";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldTellWhyAnEventCameOut() {
        assertThat(run("explain", TALKS, "--published", "2014-03-14")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001b")
                .contains("[0-77] " + TALKS)
                .contains("talks/noun")
                .containsPattern("countries.tsv line [0-9]+: NOR \\| name \\| Norway")
                .contains("clause     root: “Norway” · “said” (say; finite, past)")
                .contains("hold act: fits → 046 talks")
                .contains("does not find its object")
                .contains("operator   FUTURE over 046 talks → 036 talks scheduled")
                .contains("“Monday” from Fri 14 Mar 2014: Mon 10 Mar 2014 looking back, Mon 17 Mar 2014 looking ahead")
                .contains("event      Chile – Norway · talks scheduled (CAMEO 036, AGREE)")
                .contains("relationship CHL-NOR · main")
                .contains("date 2014-03-20 from “on March 20”")
                .contains("place Oslo (NOR)")
                .containsPattern("confidence [0-9]+ = \\+");
    }

    @Test
    void shouldTellWhyNoneCameOut() {
        run("explain", "It may rain. Chile won the match.", "--published", "2014-03-14");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("no event   no frame of its verbs fits what stands around them");
    }

    @Test
    void shouldSayThatALeaderIsOutOfOffice() {
        run("explain", "Barack Obama met Norwegian ministers in Oslo.", "--published", "2020-03-14");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("leaders.tsv line [0-9]+: USA .*not in office on 2020-03-14");
    }

    @Test
    void shouldGiveTheSameEventsAsJson() throws Exception {
        run("explain", TALKS, "--published", "2014-03-14", "--json");

        JsonNode sentence = new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .path("sentences")
                .path(0);
        assertThat(sentence.path("tokens").path(0).path("end").asInt()).isEqualTo(6);
        assertThat(sentence.path("phrases")
                        .path(0)
                        .path("names")
                        .path(0)
                        .path("rows")
                        .path(0)
                        .asText())
                .contains("countries.tsv line");
        JsonNode event = sentence.path("events").path(0).path("event");
        assertThat(event.path("relationship").asText()).isEqualTo("CHL-NOR");
        assertThat(event.path("rule").asText()).isEqualTo("say that < hold act < talk");
    }

    @Test
    void shouldExplainWithAUsersLexicon(@TempDir Path directory) throws Exception {
        Files.write(
                directory.resolve("groups.tsv"),
                List.of("country\trole\tname\ttext", "NOR\tREB\tFjord Brigade\tFjord Brigade"));

        run("explain", "The Fjord Brigade attacked Chile.", "--lexicon", directory.toString());

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(directory.resolve("groups.tsv") + " line 2: NOR | REB | Fjord Brigade")
                .contains("→ NOR REB");
    }

    @Test
    void shouldRefuseADayThatIsNone() {
        assertThat(run("explain", TALKS, "--published", "spring")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("spring").contains("RFC 3339");
    }

    private int run(String... arguments) {
        return Entente.run(Terminal.plain(InputStream.nullInputStream(), out, err), Map.of(), arguments);
    }
}
