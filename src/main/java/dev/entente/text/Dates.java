package dev.entente.text;

import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.DateWords.Meaning;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Finds the phrases that name a time, and works out the days they mean seen from the day of publication. */
public final class Dates {

    private final DateWords words;

    public Dates(Vocabulary vocabulary) {
        this.words = new DateWords(vocabulary);
    }

    /** The phrases between two tokens, in order, none overlapping. */
    public List<DatePhrase> find(Tokens tokens, int from, int to, LocalDate published) {
        List<DatePhrase> found = List.of();
        for (int at = from; at < to; at++) {
            if (!mayBegin(tokens, at)) {
                continue;
            }
            DatePhrase phrase = new Reading(tokens, to, published).at(at);
            if (phrase != null) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(phrase);
                at = phrase.to() - 1;
            }
        }
        return found;
    }

    private boolean mayBegin(Tokens tokens, int at) {
        return tokens.is(at, Tokens.NUMBER)
                || switch (words.type(tokens, at)) {
                    case MONTH, WEEKDAY, RELATIVE_DAY, NEXT, LAST, THIS, CARDINAL -> true;
                    default -> false;
                };
    }

    private final class Reading {

        private final Tokens tokens;
        private final int limit;
        private final LocalDate today;

        Reading(Tokens tokens, int limit, LocalDate today) {
            this.tokens = tokens;
            this.limit = limit;
            this.today = today;
        }

        private Meaning type(int at) {
            return at >= limit ? Meaning.NONE : words.type(tokens, at);
        }

        private int value(int at) {
            return words.value(tokens, at);
        }

        DatePhrase at(int at) {
            return switch (type(at)) {
                case MONTH -> month(at);
                case WEEKDAY -> weekday(at, at);
                case RELATIVE_DAY -> days(at, at + 1, value(at));
                case NEXT, LAST, THIS -> relative(at);
                case CARDINAL -> ago(at, value(at));
                default -> number(at);
            };
        }

        private DatePhrase phrase(int from, int to, Unit unit, LocalDate past, LocalDate future) {
            boolean since = type(from - 1) == Meaning.SINCE
                    || (type(from - 2) == Meaning.SINCE
                            && (type(from - 1) == Meaning.PART || type(from - 1) == Meaning.THE));
            return new DatePhrase(from, to, unit, past, future, since);
        }

        private DatePhrase days(int from, int to, int offset) {
            LocalDate day = today.plusDays(offset);
            return phrase(from, to, Unit.DAY, day, day);
        }

        private DatePhrase weekday(int from, int at) {
            int next = at + 1;
            if (type(next) == Meaning.COMMA && (type(next + 1) == Meaning.MONTH || day(next + 1) > 0)) {
                DatePhrase exact = at(next + 1);
                if (exact != null && exact.unit() == Unit.DAY) {
                    return phrase(from, exact.to(), Unit.DAY, exact.past(), exact.future());
                }
            }
            DayOfWeek day = DayOfWeek.of(value(at));
            LocalDate past = today.with(TemporalAdjusters.previousOrSame(day));
            LocalDate future = today.with(TemporalAdjusters.nextOrSame(day));
            if (type(from) == Meaning.NEXT) {
                future = today.with(TemporalAdjusters.next(day));
                past = future;
            } else if (type(from) == Meaning.LAST) {
                past = today.with(TemporalAdjusters.previous(day));
                future = past;
            } else if (type(next) == Meaning.DAY_UNIT) {
                next++;
            }
            return phrase(from, next, Unit.DAY, past, future);
        }

        private DatePhrase relative(int at) {
            Meaning direction = type(at);
            int sign = direction == Meaning.NEXT ? 1 : direction == Meaning.LAST ? -1 : 0;
            return switch (type(at + 1)) {
                case WEEKDAY -> weekday(at, at + 1);
                case MONTH -> monthNear(at, at + 1, sign);
                case WEEK_UNIT -> phrase(at, at + 2, Unit.WEEK, today.plusWeeks(sign), today.plusWeeks(sign));
                case MONTH_UNIT -> {
                    LocalDate month = today.plusMonths(sign).withDayOfMonth(1);
                    yield phrase(at, at + 2, Unit.MONTH, month, month);
                }
                case YEAR_UNIT -> {
                    LocalDate year = today.plusYears(sign).withDayOfYear(1);
                    yield phrase(at, at + 2, Unit.YEAR, year, year);
                }
                case DAY_UNIT -> sign == 0 || tokens.endsWith(at + 1, "night") ? days(at, at + 2, sign) : null;
                default -> null;
            };
        }

        private DatePhrase monthNear(int from, int at, int sign) {
            DatePhrase plain = monthOf(from, at + 1, value(at), -1);
            LocalDate day = sign < 0 ? plain.past() : sign > 0 ? plain.future() : plain.past();
            return phrase(from, at + 1, Unit.MONTH, day, day);
        }

        private DatePhrase ago(int at, int count) {
            int offset = switch (type(at + 1)) {
                case DAY_UNIT -> 1;
                case WEEK_UNIT -> 7;
                default -> 0;
            };
            if (type(at + 2) != Meaning.AGO) {
                return null;
            }
            if (offset == 1) {
                return days(at, at + 3, -count);
            }
            if (offset == 7) {
                return phrase(at, at + 3, Unit.WEEK, today.minusWeeks(count), today.minusWeeks(count));
            }
            if (type(at + 1) == Meaning.MONTH_UNIT) {
                LocalDate month = today.minusMonths(count).withDayOfMonth(1);
                return phrase(at, at + 3, Unit.MONTH, month, month);
            }
            if (type(at + 1) == Meaning.YEAR_UNIT) {
                LocalDate year = today.minusYears(count).withDayOfYear(1);
                return phrase(at, at + 3, Unit.YEAR, year, year);
            }
            return null;
        }

        /** March, March 3, March 3-6, March 3 to 6, with or without a year. */
        private DatePhrase month(int at) {
            if (!tokens.is(at, Tokens.CAPITAL)) {
                return null;
            }
            boolean may = value(at) == 5;
            int first = day(at + 1);
            if (first < 0) {
                int year = yearBehind(at + 1);
                int to = year < 0 ? at + 1 : at + (type(at + 1) == Meaning.COMMA ? 3 : 2);
                boolean named = year > 0
                        || type(at - 1) == Meaning.IN
                        || type(at - 1) == Meaning.PART
                        || type(at - 1) == Meaning.SINCE
                        || type(at - 1) == Meaning.TO
                        || type(at - 1) == Meaning.OF;
                return may && !named ? null : monthOf(at, to, value(at), year);
            }
            int last = lastDay(at + 1);
            int to = at + 2;
            if (type(to) == Meaning.TO && day(to + 1) > 0 && type(to + 2) != Meaning.MONTH) {
                last = lastDay(to + 1);
                to += 2;
            }
            return dated(at, to, value(at), first, last);
        }

        private DatePhrase dated(int from, int behindDay, int month, int first, int last) {
            int year = yearBehind(behindDay);
            int to = year < 0 ? behindDay : behindDay + (type(behindDay) == Meaning.COMMA ? 2 : 1);
            try {
                if (year > 0) {
                    return phrase(
                            from, to, Unit.DAY, LocalDate.of(year, month, last), LocalDate.of(year, month, first));
                }
                LocalDate past = LocalDate.of(today.getYear(), month, last);
                LocalDate future = LocalDate.of(today.getYear(), month, first);
                if (past.isAfter(today)) {
                    past = past.minusYears(1);
                }
                if (future.isBefore(today)) {
                    future = future.plusYears(1);
                }
                return phrase(from, to, Unit.DAY, past, future);
            } catch (DateTimeException e) {
                return null; // 31 April: words that look like a date and are none
            }
        }

        private DatePhrase monthOf(int from, int to, int month, int year) {
            if (year > 0) {
                LocalDate first = LocalDate.of(year, month, 1);
                return phrase(from, to, Unit.MONTH, first, first);
            }
            YearMonth now = YearMonth.from(today);
            YearMonth past = YearMonth.of(now.getYear(), month);
            YearMonth future = past;
            if (past.isAfter(now)) {
                past = past.minusYears(1);
            }
            if (future.isBefore(now)) {
                future = future.plusYears(1);
            }
            return phrase(from, to, Unit.MONTH, past.atDay(1), future.atDay(1));
        }

        /** 3 March, 3-6 March, 3 to 6 March, the 25th, 2014, 2014-03-03. */
        private DatePhrase number(int at) {
            if (!tokens.is(at, Tokens.NUMBER)) {
                return null;
            }
            int first = day(at);
            if (first > 0) {
                int month = at + 1;
                int last = lastDay(at);
                if (type(month) == Meaning.TO && day(month + 1) > 0) {
                    last = lastDay(month + 1);
                    month += 2;
                }
                if (type(month) == Meaning.OF) {
                    month++;
                }
                if (type(month) == Meaning.MONTH) {
                    return dated(at, month + 1, value(month), first, last);
                }
                return isOrdinal(at) && type(at - 1) == Meaning.THE ? dayOfMonth(at, first) : ago(at, first);
            }
            if (tokens.end(at) - tokens.begin(at) == 10) {
                return iso(at);
            }
            int year = year(at);
            boolean named = year > 0
                    && switch (type(at - 1)) {
                        case IN, SINCE, PART, OF, TO, THIS, LAST, NEXT -> true;
                        default -> false;
                    };
            if (!named) {
                return null;
            }
            LocalDate start = LocalDate.of(year, 1, 1);
            int from = type(at - 1) == Meaning.PART ? at - 1 : at;
            return phrase(from, at + 1, Unit.YEAR, start, start);
        }

        private DatePhrase dayOfMonth(int at, int day) {
            boolean stands = at + 1 >= limit || tokens.is(at + 1, Tokens.MARK) || type(at + 1) != Meaning.NONE;
            if (!stands) {
                return null;
            }
            LocalDate past = today;
            while (past.getDayOfMonth() != day) {
                past = past.minusDays(1);
            }
            LocalDate future = today;
            while (future.getDayOfMonth() != day) {
                future = future.plusDays(1);
            }
            return phrase(at, at + 1, Unit.DAY, past, future);
        }

        private DatePhrase iso(int at) {
            int begin = tokens.begin(at);
            int year = digits(begin, 4);
            int month = digits(begin + 5, 2);
            int day = digits(begin + 8, 2);
            boolean valid = year > 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && tokens.charAt(begin + 4) == '-'
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            if (!valid) {
                return null;
            }
            LocalDate date = LocalDate.of(year, month, day);
            return phrase(at, at + 1, Unit.DAY, date, date);
        }

        private int digits(int begin, int count) {
            int value = 0;
            for (int i = begin; i < begin + count; i++) {
                char c = tokens.charAt(i);
                if (c < '0' || c > '9') {
                    return -1;
                }
                value = value * 10 + c - '0';
            }
            return value;
        }

        private boolean isOrdinal(int at) {
            return Character.isLetter(tokens.charAt(tokens.end(at) - 1));
        }

        /** The day of the month at the head of a token such as 3, 3rd or 3-6; else -1. */
        private int day(int at) {
            if (at >= limit || !tokens.is(at, Tokens.NUMBER)) {
                return -1;
            }
            int begin = tokens.begin(at);
            int end = tokens.end(at);
            int length = begin + 1 < end && Character.isDigit(tokens.charAt(begin + 1)) ? 2 : 1;
            int value = digits(begin, length);
            int rest = begin + length;
            boolean plain = rest == end
                    || (rest + 2 == end && Character.isLetter(tokens.charAt(rest)))
                    || (end - rest <= 3 && isRange(rest, end));
            return plain && value >= 1 && value <= 31 ? value : -1;
        }

        private boolean isRange(int dash, int end) {
            char c = tokens.charAt(dash);
            return (c == '-' || c == '–') && end > dash + 1 && digits(dash + 1, end - dash - 1) > 0;
        }

        private int lastDay(int at) {
            int begin = tokens.begin(at);
            for (int i = begin + 1; i < tokens.end(at); i++) {
                if (isRange(i, tokens.end(at))) {
                    return Math.min(31, digits(i + 1, tokens.end(at) - i - 1));
                }
            }
            return day(at);
        }

        private int year(int at) {
            int value = at < limit && tokens.is(at, Tokens.NUMBER) && tokens.end(at) - tokens.begin(at) == 4
                    ? tokens.number(at)
                    : -1;
            return value >= 1800 && value <= 2100 ? value : -1;
        }

        private int yearBehind(int at) {
            int year = year(at);
            return year < 0 && type(at) == Meaning.COMMA ? year(at + 1) : year;
        }
    }
}
