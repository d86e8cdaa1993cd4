package dev.entente.bench;

import dev.entente.coding.Coding;
import dev.entente.coding.EventCoder;
import dev.entente.event.Actor;
import dev.entente.event.CodedEvent;
import dev.entente.event.EventDate;
import dev.entente.event.Relationship;
import dev.entente.news.Limits;
import dev.entente.news.NewsItem;
import dev.entente.news.NewsReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A coder that knows the answers: the events of the first copy, moved to the countries and days of the item's copy. */
final class Precomputed implements Function<NewsItem, Coding> {

    private final List<Coding> answers;

    private Precomputed(List<Coding> answers) {
        this.answers = answers;
    }

    static Precomputed of(RotatedFeed feed, EventCoder coder) {
        NewsReader reader = new NewsReader(Limits.DEFAULT);
        return new Precomputed(feed.items(feed.size())
                .map(bytes -> reader.read(null, bytes))
                .map(reading -> reading instanceof NewsItem item ? coder.code(item) : new Coding(List.of(), 0))
                .toList());
    }

    @Override
    public Coding apply(NewsItem item) {
        int copy = RotatedFeed.copy(item.id());
        Rotation rotation = new Rotation(copy);
        Coding answer = answers.get(RotatedFeed.original(item.id()));
        List<CodedEvent> events = answer.events().stream()
                .map(event -> moved(event, item.id(), rotation, RotatedFeed.daysLater(copy)))
                .toList();
        return new Coding(events, answer.partiesLeftOut());
    }

    private static CodedEvent moved(CodedEvent event, String itemId, Rotation rotation, int days) {
        Actor source = moved(event.source(), rotation);
        Optional<Actor> target = event.target().map(actor -> moved(actor, rotation));
        boolean turned = event.reciprocal()
                && event.relationship().isPresent()
                && source.code()
                                .orElseThrow()
                                .compareTo(target.orElseThrow().code().orElseThrow())
                        > 0;
        return new CodedEvent(
                itemId,
                event.main(),
                event.aux(),
                event.relationship()
                        .map(pair -> Relationship.between(rotation.code(pair.first()), rotation.code(pair.second()))),
                event.happening(),
                event.kind(),
                event.phase(),
                event.reciprocal(),
                turned ? target.orElseThrow() : source,
                turned ? Optional.of(source) : target,
                event.host(),
                event.cameo(),
                event.date().map(date -> later(date, days)),
                event.dateText(),
                event.place(),
                event.format(),
                event.firstSince(),
                event.confidence(),
                event.passage());
    }

    private static Actor moved(Actor actor, Rotation rotation) {
        Optional<String> country = actor.country().map(rotation::code);
        return new Actor(country, actor.org(), actor.role(), actor.name(), actor.text());
    }

    private static EventDate later(EventDate date, int days) {
        LocalDate first = date.first().plusDays(days);
        return switch (date.precision()) {
            case DAY -> EventDate.day(first);
            case MONTH -> EventDate.month(YearMonth.from(first));
            case YEAR -> EventDate.year(first.getYear());
        };
    }
}
