package dev.entente.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.event.CodedEvent;
import dev.entente.event.Passage;
import dev.entente.hash.Hashed;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private final CodedEventJson events = new CodedEventJson(Sample.CAMEOS);

    @Test
    void shouldWriteFieldsInOrderWithFixedDecimals() {
        assertThat(new String(events.encode(Sample.talks()), UTF_8)).isEqualTo("""
            {"itemId":"wire-1","main":true,"relationship":"JPN-PRK","happening":"0123456789abcdef0123","kind":"talks",\
            "phase":"scheduled","reciprocal":true,"source":{"country":"JPN","name":"Japan","text":"Japan"},\
            "target":{"country":"PRK","role":"GOV","name":"North Korea","text":"North Korea"},"cameoCode":"036",\
            "ploverType":"AGREE","contexts":["diplomatic"],"quadClass":1,"goldstein":4.0,"date":"2014-03-03",\
            "datePrecision":"day","dateText":"on March 3","place":{"country":"CHN","name":"Shenyang"},\
            "format":"Red Cross talks","firstSince":"2012-08","confidence":0.93,\
            "sentence":"Japan and North Korea will hold Red Cross talks in Shenyang, China, on March 3.",\
            "begin":0,"end":79,"rule":"hold-talks"}""");
    }

    @Test
    void shouldLeaveOutWhatIsAbsent() {
        assertThat(new String(events.encode(Sample.denial()), UTF_8)).isEqualTo("""
            {"itemId":"wire-2","main":false,"happening":"ffffffffffffffffffff","kind":"statement","reciprocal":false,\
            "source":{"name":"the company","text":"the company"},"cameoCode":"011","contexts":[],"quadClass":0,\
            "goldstein":-0.1,"confidence":0.05,"sentence":"The company \\"declined\\" to comment.",\
            "begin":7,"end":41,"rule":"decline-comment"}""");
    }

    @Test
    void shouldReadBackWhatItWrote() {
        assertThat(events.decode(events.encode(Sample.talks()))).isEqualTo(Sample.talks());
        assertThat(events.decode(events.encode(Sample.denial()))).isEqualTo(Sample.denial());
    }

    @Test
    void shouldWriteAnEventInTheOrderOfItsSchema() {
        EventJson form = new EventJson(Sample.CAMEOS);
        PublishedEvent event = PublishedEvent.of(Sample.event());
        byte[] bytes = form.encode(event);

        assertThat(new String(bytes, UTF_8))
                .startsWith("{\"id\":\"JPN-PRK.00112233445566778899\",\"relationship\":\"JPN-PRK\",\"happening\":")
                .endsWith("""
                    "reported":"2014-02-27T12:36:00Z","lastReported":"2014-02-28T00:00:00Z","confidence":0.93,\
                    "mentions":2,"sources":1,"independentTexts":1,"evidence":[{"itemId":"wire-1",\
                    "url":"https://news.example/1","publisher":"Wire",\
                    "sentence":"Japan and North Korea will hold Red Cross talks in Shenyang, China, on March 3.",\
                    "begin":0,"end":79,"rule":"hold-talks"}]}""");
        assertThat(form.decode(bytes)).isEqualTo(event);
        assertThat(event.type()).isEqualTo("entente.talks.scheduled.v1");
    }

    @Test
    void shouldWriteTheStateOfARelationshipWithNamesThatCanBeRead() {
        RelationStateJson form = new RelationStateJson();
        byte[] bytes = form.encode(Sample.state());

        assertThat(new String(bytes, UTF_8)).isEqualTo("""
            {"relationship":"JPN-PRK","asOf":"2014-02-27","events":1,"byType":{"AGREE":1},\
            "byQuadClass":{"neutral":0,"verbalCooperation":1,"materialCooperation":0,"verbalConflict":0,\
            "materialConflict":0},"last7Days":1,"last30Days":1,"last90Days":1,"score":4.0000000,"trend":-0.0000001,\
            "upcoming":[{"id":"JPN-PRK.00112233445566778899","kind":"talks","phase":"scheduled","reciprocal":true,\
            "source":"JPN","target":"PRK","cameoCode":"036","date":"2014-03-03",\
            "place":{"country":"CHN","name":"Shenyang"},"format":"Red Cross talks","reported":"2014-02-27T12:36:00Z"}],\
            "upcomingCount":1,"openProposals":[],"openProposalsCount":0,\
            "latest":[{"id":"JPN-PRK.00112233445566778899","kind":"talks","phase":"scheduled","reciprocal":true,\
            "source":"JPN","target":"PRK","cameoCode":"036","date":"2014-03-03",\
            "place":{"country":"CHN","name":"Shenyang"},"format":"Red Cross talks","reported":"2014-02-27T12:36:00Z"}],\
            "mentions":2,"sources":1}""");
        assertThat(form.decode(bytes)).isEqualTo(Sample.state());
        assertThat(RelationStateJson.cloudEvent(Sample.state(), Hashed.of(bytes))
                        .time())
                .isEqualTo(Instant.parse("2014-02-27T12:36:00Z"));
    }

    @Test
    void shouldWriteAnEngagementWithItsHistory() {
        EngagementJson form = new EngagementJson();
        byte[] bytes = form.encode(Sample.engagement());

        assertThat(new String(bytes, UTF_8)).isEqualTo("""
            {"id":"JPN-PRK.00112233445566778899","relationship":"JPN-PRK","kind":"talks","parties":["JPN","PRK"],\
            "format":"Red Cross talks","phase":"scheduled","scheduledFor":"2014-03-03",\
            "place":{"country":"CHN","name":"Shenyang"},"firstSince":"2012-08","reported":"2014-02-20T00:00:00Z",\
            "lastReported":"2014-02-27T12:36:00Z","events":2,"history":[{"phase":"proposed",\
            "eventId":"JPN-PRK.00112233445566778899","reported":"2014-02-20T00:00:00Z"},{"phase":"scheduled",\
            "date":"2014-03-03","datePrecision":"day","eventId":"JPN-PRK.99887766554433221100",\
            "reported":"2014-02-27T12:36:00Z"}]}""");
        assertThat(form.decode(bytes)).isEqualTo(Sample.engagement());
        assertThat(form.decode(form.encode(Sample.visit()))).isEqualTo(Sample.visit());
        assertThat(EngagementJson.cloudEvent(Sample.engagement(), Hashed.of(bytes)))
                .extracting(CloudEvent::type, CloudEvent::subject, CloudEvent::time)
                .containsExactly("entente.engagement.v1", "JPN-PRK", Instant.parse("2014-02-27T12:36:00Z"));
    }

    @Test
    void shouldWriteADayOfARelationship() {
        RelationDayJson form = new RelationDayJson();
        byte[] bytes = form.encode(Sample.day());

        assertThat(new String(bytes, UTF_8)).isEqualTo("""
            {"relationship":"JPN-PRK","day":"2014-02-27","events":2,"mentions":5,"newSources":1,"byType":{"AGREE":1,"THREATEN":1},\
            "byQuadClass":{"neutral":0,"verbalCooperation":1,"materialCooperation":0,"verbalConflict":1,\
            "materialConflict":0},"goldstein":-0.4,"score":-1.2345678,"lastReported":"2014-02-27T12:36:00Z"}""");
        assertThat(form.decode(bytes)).isEqualTo(Sample.day());
        assertThat(RelationDayJson.cloudEvent(Sample.day(), Hashed.of(bytes)).id())
                .startsWith("JPN-PRK@2014-02-27.");
    }

    @Test
    void shouldWriteEveryCharacterAsUtf8AndHalfPairsAsReplacements() {
        CodedEvent odd = withSentence("안녕 \uD83D\uDD4A \uD83D");

        assertThat(new String(events.encode(odd), UTF_8)).contains("\"sentence\":\"안녕 \uD83D\uDD4A \uFFFD\"");
    }

    @Test
    void shouldNameTheFieldThatIsWrong() {
        assertThatThrownBy(() -> decodeWith("\"itemId\":\"wire-1\"", "\"itemId\":7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coded event.itemId is no string: 7");
        assertThatThrownBy(() -> decodeWith("\"main\":true,", "")).hasMessage("coded event.main is missing");
        assertThatThrownBy(() -> decodeWith("\"kind\":\"talks\"", "\"kind\":\"tea\""))
                .hasMessageStartingWith("coded event.kind: no kind 'tea'; one of");
        assertThatThrownBy(() -> decodeWith("\"country\":\"JPN\"", "\"country\":[]"))
                .hasMessage("coded event.source.country is no string: []");
        assertThatThrownBy(() -> decode("[]")).hasMessage("a coded event has to be one JSON object");
        assertThatThrownBy(() -> decode("{} {}")).hasMessage("a coded event has to be one JSON object");
        assertThatThrownBy(() -> decode("{")).hasMessageStartingWith("a coded event has to be JSON: ");
    }

    @Test
    void shouldThrowASerializationExceptionForCorruptBytesOfATopic() {
        try (CodecSerde<CodedEvent> serde = new CodecSerde<>(events)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("coded", new byte[] {'{'}))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith("topic 'coded': a coded event has to be JSON");
            assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", Sample.talks())))
                    .isEqualTo(Sample.talks());
            assertThat(serde.serializer().serialize("t", null)).isNull();
        }
    }

    private CodedEvent decodeWith(String from, String to) {
        String json = new String(events.encode(Sample.talks()), UTF_8);
        assertThat(json).contains(from);
        return decode(json.replace(from, to));
    }

    private CodedEvent decode(String json) {
        return events.decode(json.getBytes(UTF_8));
    }

    private static CodedEvent withSentence(String sentence) {
        CodedEvent e = Sample.talks();
        return new CodedEvent(
                e.itemId(),
                e.main(),
                e.aux(),
                e.relationship(),
                e.happening(),
                e.kind(),
                e.phase(),
                e.reciprocal(),
                e.source(),
                e.target(),
                e.host(),
                e.cameo(),
                e.date(),
                e.dateText(),
                e.place(),
                e.format(),
                e.firstSince(),
                e.confidence(),
                Passage.of(sentence, 0, sentence.length(), "odd"));
    }
}
