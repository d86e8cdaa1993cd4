package dev.entente.news.source;

import java.util.List;
import java.util.Optional;

/** What was found in a document that is read at once. */
final class DocumentItems implements Items {

    private final List<Found> found;
    private int at;

    DocumentItems(List<Found> found) {
        this.found = List.copyOf(found);
    }

    @Override
    public Optional<Found> next() {
        return at == found.size() ? Optional.empty() : Optional.of(found.get(at++));
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public void pass(long records) {
        at = (int) Math.min(found.size(), Math.max(at, records));
    }

    @Override
    public void close() {
        // The document is read and closed already.
    }
}
