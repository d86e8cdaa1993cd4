package dev.entente.news;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item's fields as its form keeps them, before anything is checked. All forms are checked here, in the same way.
 *
 * @param id the item's id
 * @param number the version, a whole number or a text; a text that is no number counts 0, and one that is a time is the
 *     version's time
 * @param time the version's time
 * @param withdrawn true where the item is taken back: a flag, or a status ({@code usable}, {@code withheld},
 *     {@code canceled})
 * @param title the headline
 * @param text the body
 * @param html whether the body is HTML
 * @param published when
 * @param source the publisher
 * @param url where it can be read
 * @param language its language
 */
record Draft(
        Field id,
        Field number,
        Field time,
        Field withdrawn,
        Field title,
        Field text,
        boolean html,
        Field published,
        Field source,
        Field url,
        Field language) {

    /**
     * The time of a withdrawal that names none: it takes back every version of its number. Without this, a withdrawal
     * that has only id and version would count less than the version that it withdraws.
     */
    static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private static final int MAX_FIELD = 2048;

    /** The most that a char takes in UTF-8. */
    private static final int MAX_UTF8_BYTES = 3;

    Reading check(Limits limits) {
        if (id.isAbsent()) {
            return Refusal.of(Refusal.Kind.NO_ID, "the item has no " + id.name() + "; it needs one, a text");
        }
        if (!id.isText()) {
            return Refusal.of(Refusal.Kind.WRONG_TYPE, id.described() + "; it has to be a text");
        }
        String itemId = id.value().textValue();
        Optional<String> fault = ItemId.fault(itemId);
        if (fault.isPresent()) {
            return Refusal.of(Refusal.Kind.BAD_ID, id.name() + " " + Excerpt.quote(itemId) + " " + fault.get());
        }
        return checkVersion(itemId, limits);
    }

    private Reading checkVersion(String itemId, Limits limits) {
        if (!number.isAbsent() && !number.isText() && !isWholeNumber(number)) {
            return refuse(
                    itemId,
                    Refusal.Kind.WRONG_TYPE,
                    number.name() + " is no whole number from 0 to " + Long.MAX_VALUE + " and no text");
        }
        Optional<Boolean> back = isWithdrawal();
        if (back.isEmpty()) {
            return refuse(
                    itemId,
                    Refusal.Kind.WRONG_TYPE,
                    withdrawn.name() + " is none of true, false, 'usable', 'withheld' and 'canceled'");
        }
        if (back.get()) {
            return new Withdrawal(itemId, version(END_OF_TIME), false);
        }
        for (Field field : List.of(title, text, published, source, url, language)) {
            if (!field.isAbsent() && !field.isText()) {
                return refuse(itemId, Refusal.Kind.WRONG_TYPE, field.described() + "; it has to be a text");
            }
        }
        return checkContent(itemId, limits);
    }

    private Reading checkContent(String itemId, Limits limits) {
        Optional<String> tag = line(language);
        if (tag.isPresent() && !limits.reads(tag.get())) {
            return refuse(
                    itemId,
                    Refusal.Kind.OTHER_LANGUAGE,
                    language.name() + " is " + Excerpt.quote(tag.get()) + "; the languages read are "
                            + limits.languages().stream().sorted().toList());
        }
        String body = text.text()
                .map(raw -> html ? HtmlText.body(raw) : PlainText.body(raw))
                .orElse("");
        if (body.isEmpty()) {
            return refuse(
                    itemId,
                    Refusal.Kind.NO_TEXT,
                    text.name() + (text.isAbsent() ? " is missing" : " is empty")
                            + "; an item needs a text, unless it is a withdrawal");
        }
        Optional<Refusal> tooLong = longField(itemId);
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        Optional<String> head = title.text().map(PlainText::line).filter(line -> !line.isEmpty());
        for (String part : List.of(body, head.orElse(""))) {
            if (part.length() <= limits.textBytes() / MAX_UTF8_BYTES) {
                continue;
            }
            int bytes = part.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > limits.textBytes()) {
                return refuse(
                        itemId,
                        Refusal.Kind.TEXT_TOO_LONG,
                        "the text has " + bytes + " bytes of UTF-8; the limit is " + limits.textBytes());
            }
        }
        return checkPublished(itemId, head, body, tag, limits);
    }

    /** What stays of an item for good is small, whatever a feed puts into these fields. */
    private Optional<Refusal> longField(String itemId) {
        return Stream.of(source, url, language)
                .filter(field ->
                        field.text().filter(text -> text.length() > MAX_FIELD).isPresent())
                .map(field -> refuse(
                        itemId,
                        Refusal.Kind.FIELD_TOO_LONG,
                        field.name() + " has " + field.value().textValue().length()
                                + " characters; it may have at most " + MAX_FIELD))
                .findFirst();
    }

    private Reading checkPublished(
            String itemId, Optional<String> head, String body, Optional<String> tag, Limits limits) {
        if (published.isAbsent()) {
            return refuse(
                    itemId,
                    Refusal.Kind.NO_PUBLISHED,
                    published.name() + " is missing; it has to be " + Times.EXPECTED);
        }
        Optional<OffsetDateTime> when = published.text().flatMap(Times::parse);
        if (when.isEmpty()) {
            return refuse(
                    itemId,
                    Refusal.Kind.BAD_PUBLISHED,
                    published.name() + " " + Excerpt.quote(published.text().orElse("")) + " is not " + Times.EXPECTED);
        }
        if (!limits.reaches(when.get().toInstant())) {
            return refuse(
                    itemId,
                    Refusal.Kind.TOO_OLD,
                    published.name() + " " + Excerpt.quote(published.text().orElse("")) + " is before "
                            + limits.detailFrom().orElseThrow() + ", the first day of which items are taken in");
        }
        return new NewsItem(itemId, version(Instant.EPOCH), head, body, when.get(), line(source), line(url), tag);
    }

    private ItemVersion version(Instant otherwise) {
        Optional<String> label = number.text().map(String::strip);
        Instant when = time.text()
                .or(() -> label)
                .flatMap(Times::parse)
                .map(OffsetDateTime::toInstant)
                .orElse(otherwise);
        return new ItemVersion(
                label.map(Draft::wholeNumber).orElseGet(() -> number.value().asLong()), when);
    }

    private static long wholeNumber(String label) {
        boolean digits = !label.isEmpty()
                && label.chars().allMatch(c -> c >= '0' && c <= '9')
                && label.length() <= Long.toString(Long.MAX_VALUE).length();
        return digits
                ? new BigInteger(label).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue()
                : 0;
    }

    private static boolean isWholeNumber(Field field) {
        return field.value().isIntegralNumber()
                && field.value().canConvertToLong()
                && field.value().longValue() >= 0;
    }

    /** Empty where the field's value is none that is known. */
    private Optional<Boolean> isWithdrawal() {
        if (withdrawn.isAbsent()) {
            return Optional.of(false);
        }
        if (withdrawn.value().isBoolean()) {
            return Optional.of(withdrawn.value().booleanValue());
        }
        return withdrawn
                .text()
                .map(status -> status.strip().toLowerCase(Locale.ROOT))
                .flatMap(status -> switch (status) {
                    case "usable", "stat:usable", "" -> Optional.of(false);
                    case "withheld", "canceled", "cancelled", "withdrawn", "stat:withheld", "stat:canceled" ->
                        Optional.of(true);
                    default -> Optional.empty();
                });
    }

    private static Optional<String> line(Field field) {
        return field.text().map(PlainText::line).filter(line -> !line.isEmpty());
    }

    private static Refusal refuse(String itemId, Refusal.Kind kind, String reason) {
        return Refusal.of(kind, itemId, reason);
    }
}
