package dev.entente.cli.view;

import dev.entente.event.CameoTable;
import dev.entente.event.CodeNames;
import dev.entente.record.RelationState;
import dev.entente.wire.EventJson;
import dev.entente.wire.PublishedEvent;
import dev.entente.wire.RelationStateJson;
import java.nio.charset.StandardCharsets;

/** Records of the topics as a subscriber sees them. */
final class Samples {

    static final Style PLAIN = new Style(100, true, false);
    static final CodeNames COUNTRIES = CodeNames.shipped();

    private static final CameoTable CAMEOS = CameoTable.shipped();

    private Samples() {}

    static PublishedEvent talks(String id, String date, int mentions) {
        return event("""
                {"id":"%s","relationship":"JPN-PRK","happening":"0123456789abcdef0123","kind":"talks","phase":"scheduled",
                 "reciprocal":true,"source":{"country":"JPN","name":"Japan","text":"Japan"},
                 "target":{"country":"PRK","name":"North Korea","text":"the North"},"cameoCode":"036",
                 "date":"%s","dateText":"in March","place":{"country":"CHN","name":"Shenyang"},"format":"Red Cross talks",
                 "reported":"2014-02-27T12:36:00Z","lastReported":"2014-02-28T06:00:00Z","confidence":0.93,
                 "mentions":%d,"sources":%d,"independentTexts":1,
                 "evidence":[{"itemId":"a","publisher":"Harbour Post",
                   "sentence":"Japan and the North will hold Red Cross talks in Shenyang, China, in March, officials in Tokyo said, and will speak of the remains of those who were buried there in 1945 and of the wives who never came home.",
                   "begin":0,"end":200,"rule":"hold-talks"}]}
                """.formatted(id, date, mentions, mentions));
    }

    static PublishedEvent event(String json) {
        return new EventJson(CAMEOS).decode(json.getBytes(StandardCharsets.UTF_8));
    }

    static RelationState state(String json) {
        return new RelationStateJson().decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
