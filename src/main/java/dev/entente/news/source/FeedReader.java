package dev.entente.news.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.entente.news.HtmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Entries of feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0. An entry's id is its {@code guid} or Atom id where that is
 * an address or a URN, else the feed's address, {@code #} and the guid, as such are unique in their feed alone; without
 * one its link. The text is its content, else its summary, of HTML as text.
 *
 * <p>Nothing that a document names is fetched, and one with a document type declaration is refused, since only there
 * could entities be declared.
 */
public final class FeedReader {

    private static final int DEEPEST = 100;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String NO_GENERAL = "http://xml.org/sax/features/external-general-entities";
    private static final String NO_PARAMETER = "http://xml.org/sax/features/external-parameter-entities";

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param document its bytes
     * @param contentType the type that a server gave it; empty where none did
     * @param address where it was found; makes ids unique that are so only inside the feed
     * @throws UnreadableSource where it is no feed
     */
    public static List<PlainItem> read(byte[] document, Optional<String> contentType, String address)
            throws UnreadableSource {
        Document xml = parse(decode(document, contentType));
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.US).build(xml);
        } catch (FeedException | IllegalArgumentException e) {
            throw noFeed("its root is <" + xml.getRootElement().getName() + ">, and RSS or Atom is needed");
        }
        List<EntryTimes> times = EntryTimes.of(xml);
        List<SyndEntry> entries = feed.getEntries();
        List<PlainItem> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            EntryTimes written = times.size() == entries.size() ? times.get(i) : EntryTimes.NONE;
            items.add(item(feed, entries.get(i), written.or(entries.get(i)), address));
        }
        return items;
    }

    private static String decode(byte[] document, Optional<String> contentType) throws UnreadableSource {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document), contentType.orElse(null), true)) {
            StringBuilder text = new StringBuilder(document.length);
            char[] part = new char[8192];
            for (int read = reader.read(part, 0, part.length); read >= 0; read = reader.read(part, 0, part.length)) {
                text.append(part, 0, read);
            }
            return text.toString().strip();
        } catch (IOException | IllegalArgumentException e) {
            throw noFeed("its characters cannot be read: " + e.getMessage());
        }
    }

    private static Document parse(String xml) throws UnreadableSource {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature(NO_DOCTYPE, true);
        builder.setFeature(NO_GENERAL, false);
        builder.setFeature(NO_PARAMETER, false);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new Depth());
        try {
            return builder.build(new InputSource(new StringReader(xml)));
        } catch (JDOMException | IOException e) {
            throw noFeed(why(e));
        }
    }

    private static String why(Exception e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("DOCTYPE")
                ? "it has a document type declaration, which is not read, as that can name entities"
                : "it is no well-formed XML: " + said.replaceAll("\\s+", " ");
    }

    private static UnreadableSource noFeed(String why) {
        return new UnreadableSource("no-feed", "this is no feed: " + why);
    }

    private static PlainItem item(SyndFeed feed, SyndEntry entry, EntryTimes times, String address) {
        Optional<String> link = filled(entry.getLink());
        return new PlainItem(
                id(feed, entry, link, address),
                times.updated(),
                filled(entry.getTitle()).map(HtmlText::body).map(title -> title.replaceAll("\\s+", " ")),
                text(entry),
                times.published(),
                publisher(feed, entry),
                link,
                filled(feed.getLanguage()));
    }

    private static String id(SyndFeed feed, SyndEntry entry, Optional<String> link, String address) {
        Optional<String> guid = filled(entry.getUri());
        if (guid.isEmpty()) {
            return link.orElse("");
        }
        return guid.get().matches("(?i)(https?://|urn:|tag:).*")
                ? guid.get()
                : filled(feed.getLink()).orElse(address) + "#" + guid.get();
    }

    private static String text(SyndEntry entry) {
        Collection<SyndContent> contents = entry.getContents();
        return Stream.concat(contents.stream(), Stream.ofNullable(entry.getDescription()))
                .filter(content -> content.getValue() != null)
                .map(FeedReader::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String text(SyndContent content) {
        String type = String.valueOf(content.getType()).toLowerCase(Locale.ROOT);
        return type.equals("text") || type.equals("text/plain")
                ? content.getValue()
                : HtmlText.body(content.getValue());
    }

    private static Optional<String> publisher(SyndFeed feed, SyndEntry entry) {
        return Optional.ofNullable(entry.getSource())
                .flatMap(source -> filled(source.getTitle()))
                .or(() -> filled(feed.getTitle()));
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** Refuses a document whose elements are nested deeper than any feed's: what reads it after this recurses. */
    private static final class Depth extends XMLFilterImpl {

        private int depth;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            depth++;
            if (depth > DEEPEST) {
                throw new SAXException("elements are nested more than " + DEEPEST + " deep");
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
            super.endElement(uri, name, qualified);
        }
    }
}
