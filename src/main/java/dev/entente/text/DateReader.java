package dev.entente.text;

import dev.entente.text.DatePhrase.Unit;
import dev.entente.text.DateWords.Meaning;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Reads the phrases of a sentence that name a time, by the order of their words. */
final class DateReader {

    private static final int MAY = 5;
    private static final int NO_SIGN = 9;

    private final DateTokens tokens;
    private final LocalDate today;

    DateReader(DateTokens tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /** The phrase that begins at a token, or null. */
    DatePhrase at(int at) {
        return switch (tokens.type(at)) {
            case MONTH -> month(at);
            case MID_MONTH -> wholeMonth(at);
            case WEEKDAY -> weekday(at, at);
            case RELATIVE_DAY -> daysOff(at, at + 1, tokens.value(at));
            case NEXT, LAST, THIS -> relative(at);
            case CARDINAL -> ago(at, tokens.value(at));
            case SEASON -> bareSeason(at);
            case WEEK_UNIT, MONTH_UNIT, YEAR_UNIT ->
                tokens.type(at - 1) == Meaning.THE && tokens.type(at - 2) == Meaning.OF
                        ? atEnd(unitsOff(at, at + 1, tokens.type(at), 0)) // "the end of the year"
                        : null;
            default -> tokens.isNumber(at) ? number(at) : null;
        };
    }

    private DatePhrase phrase(int from, int to, Unit unit, Nearest nearest) {
        return new DatePhrase(from, to, unit, nearest.past(), nearest.future(), isSince(from));
    }

    private DatePhrase phrase(int from, int to, Unit unit, LocalDate day) {
        return new DatePhrase(from, to, unit, day, day, isSince(from));
    }

    /** True behind "since", "since early", "since the". */
    private boolean isSince(int from) {
        Meaning before = tokens.type(from - 1);
        return before == Meaning.SINCE
                || (tokens.type(from - 2) == Meaning.SINCE && (before == Meaning.PART || before == Meaning.THE));
    }

    private DatePhrase daysOff(int from, int to, int offset) {
        return phrase(from, to, Unit.DAY, today.plusDays(offset));
    }

    /** Monday, next Monday, last Monday, Monday morning; Monday, March 3. */
    private DatePhrase weekday(int from, int at) {
        int next = at + 1;
        DatePhrase exact = exactDay(next);
        if (exact != null) {
            return phrase(from, exact.to(), Unit.DAY, new Nearest(exact.past(), exact.future()));
        }
        DayOfWeek day = DayOfWeek.of(tokens.value(at));
        return switch (tokens.type(from)) {
            case NEXT -> phrase(from, next, Unit.DAY, today.with(TemporalAdjusters.next(day)));
            case LAST -> phrase(from, next, Unit.DAY, today.with(TemporalAdjusters.previous(day)));
            default -> {
                int to = tokens.type(next) == Meaning.DAY_UNIT ? next + 1 : next;
                boolean more = tokens.type(to) == Meaning.TO && tokens.type(to + 1) == Meaning.WEEKDAY;
                yield more ? weekdays(from, to + 1, day) : phrase(from, to, Unit.DAY, Nearest.weekday(today, day));
            }
        };
    }

    /** Tuesday and Wednesday: what is over ended on the last, what lies ahead begins on the first. */
    private DatePhrase weekdays(int from, int last, DayOfWeek first) {
        LocalDate past =
                Nearest.weekday(today, DayOfWeek.of(tokens.value(last))).past();
        LocalDate future = Nearest.weekday(today, first).future();
        return phrase(from, last + 1, Unit.DAY, new Nearest(past, future));
    }

    /** The day of a month behind the comma of a weekday, or null. */
    private DatePhrase exactDay(int comma) {
        boolean follows = tokens.type(comma) == Meaning.COMMA
                && (tokens.type(comma + 1) == Meaning.MONTH || tokens.day(comma + 1) > 0);
        DatePhrase exact = follows ? at(comma + 1) : null;
        return exact != null && exact.unit() == Unit.DAY ? exact : null;
    }

    /** Next week, last March, this Monday, last night. */
    private DatePhrase relative(int at) {
        Meaning direction = tokens.type(at);
        int sign = direction == Meaning.NEXT ? 1 : direction == Meaning.LAST ? -1 : 0;
        return switch (tokens.type(at + 1)) {
            case WEEKDAY -> weekday(at, at + 1);
            case MONTH -> monthNear(at, sign);
            case SEASON -> season(at, at + 1, sign);
            case DAY_UNIT -> sign == 0 || tokens.isNight(at + 1) ? daysOff(at, at + 2, sign) : null;
            default -> units(at, sign);
        };
    }

    /** Next month; "over the past year" and "in the coming month" say how long, and so give no date. */
    private DatePhrase units(int at, int sign) {
        DatePhrase found = unitsOff(at, at + 2, tokens.type(at + 1), sign);
        if (found == null) {
            return null;
        }
        if (sign != 0 && tokens.type(at - 1) == Meaning.THE) {
            return new DatePhrase(found.from(), found.to(), Unit.WEEK, found.past(), found.future(), found.since());
        }
        boolean late = sign == 0 && (tokens.isLater(at - 1) || tokens.type(at - 1) == Meaning.OF);
        return late ? atEnd(found) : found;
    }

    /** "later this month", "at the end of the year": its last day, which is ahead until it is over. */
    private static DatePhrase atEnd(DatePhrase phrase) {
        LocalDate day = phrase.past();
        LocalDate last = switch (phrase.unit()) {
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            case DAY, WEEK -> day;
        };
        return new DatePhrase(phrase.from(), phrase.to(), phrase.unit(), last, last, phrase.since());
    }

    private DatePhrase monthNear(int at, int sign) {
        Nearest month = Nearest.month(today, -1, tokens.value(at + 1));
        return phrase(at, at + 2, Unit.MONTH, sign > 0 ? month.future() : month.past());
    }

    /** "in the autumn", "spring 2018", "the spring of 2018" */
    private DatePhrase bareSeason(int at) {
        int behind = tokens.type(at + 1) == Meaning.OF ? at + 2 : at + 1;
        int year = tokens.year(behind);
        if (year > 0) {
            return phrase(at, behind + 1, Unit.YEAR, LocalDate.of(year, 1, 1));
        }
        return tokens.type(at - 1) == Meaning.THE && tokens.type(at - 2) == Meaning.IN ? season(at, at, 0) : null;
    }

    /** Next spring, in the autumn: the year that the season begins in. */
    private DatePhrase season(int from, int at, int sign) {
        Nearest begin = Nearest.month(today, -1, tokens.value(at));
        LocalDate past = sign > 0 ? begin.future() : begin.past();
        LocalDate future = sign < 0 ? begin.past() : begin.future();
        return phrase(from, at + 1, Unit.YEAR, new Nearest(past.withDayOfYear(1), future.withDayOfYear(1)));
    }

    /** Three days ago, 2 weeks ago. */
    private DatePhrase ago(int at, int count) {
        if (tokens.type(at + 2) != Meaning.AGO) {
            return null;
        }
        Meaning unit = tokens.type(at + 1);
        return unit == Meaning.DAY_UNIT ? daysOff(at, at + 3, -count) : unitsOff(at, at + 3, unit, -count);
    }

    private DatePhrase unitsOff(int from, int to, Meaning unit, int count) {
        return switch (unit) {
            case WEEK_UNIT -> phrase(from, to, Unit.WEEK, today.plusWeeks(count));
            case MONTH_UNIT ->
                phrase(from, to, Unit.MONTH, today.plusMonths(count).withDayOfMonth(1));
            case YEAR_UNIT -> phrase(from, to, Unit.YEAR, today.plusYears(count).withDayOfYear(1));
            default -> null;
        };
    }

    /** March, March 3, March 3-6, March 3 to 6, with or without a year. */
    private DatePhrase month(int at) {
        if (!tokens.isCapital(at)) {
            return null;
        }
        int first = tokens.day(at + 1);
        if (first < 0) {
            return wholeMonth(at);
        }
        int last = tokens.lastDay(at + 1);
        int to = at + 2;
        if (tokens.type(to) == Meaning.TO && tokens.day(to + 1) > 0 && tokens.type(to + 2) != Meaning.MONTH) {
            last = tokens.lastDay(to + 1);
            to += 2;
        }
        boolean across = tokens.type(to) == Meaning.TO
                && tokens.type(to + 1) == Meaning.MONTH
                && tokens.isCapital(to + 1)
                && tokens.day(to + 2) > 0;
        return across ? across(at, first, to + 1, to + 2, to + 3) : days(at, to, tokens.value(at), first, last);
    }

    /** May 29 to June 2, 29 May to 2 June: what is over ended on the last day, what lies ahead begins on the first. */
    private DatePhrase across(int from, int first, int lastMonth, int lastDay, int to) {
        int month = tokens.value(tokens.type(from) == Meaning.MONTH ? from : from + 1);
        DatePhrase begin = days(from, to, month, first, first);
        DatePhrase end = days(from, to, tokens.value(lastMonth), tokens.lastDay(lastDay), tokens.lastDay(lastDay));
        return begin == null || end == null
                ? null
                : new DatePhrase(from, end.to(), Unit.DAY, end.past(), begin.future(), begin.since());
    }

    private DatePhrase wholeMonth(int at) {
        int month = tokens.value(at);
        int year = tokens.yearBehind(at + 1);
        if (month == MAY && year <= 0 && !isNamedAsTime(at)) {
            return null; // "May we": the verb at the head of a sentence
        }
        if (year < 0 && tokens.type(at + 1) == Meaning.OF && tokens.type(at + 3) == Meaning.YEAR_UNIT) {
            int sign = sign(at + 2);
            if (sign != NO_SIGN) { // "April of last year"
                return phrase(at, at + 4, Unit.MONTH, LocalDate.of(today.getYear() + sign, month, 1));
            }
        }
        int to = year < 0 ? at + 1 : at + (tokens.type(at + 1) == Meaning.COMMA ? 3 : 2);
        return phrase(at, to, Unit.MONTH, Nearest.month(today, year, month));
    }

    /** 1 for "next", -1 for "last", 0 for "this". */
    private int sign(int at) {
        return switch (tokens.type(at)) {
            case NEXT -> 1;
            case LAST -> -1;
            case THIS -> 0;
            default -> NO_SIGN;
        };
    }

    private boolean isNamedAsTime(int at) {
        return switch (tokens.type(at - 1)) {
            case IN, PART, SINCE, TO, OF -> true;
            default -> false;
        };
    }

    private DatePhrase days(int from, int behindDay, int month, int first, int last) {
        int year = tokens.yearBehind(behindDay);
        int to = year < 0 ? behindDay : behindDay + (tokens.type(behindDay) == Meaning.COMMA ? 2 : 1);
        try {
            boolean week = tokens.type(from - 1) == Meaning.OF && tokens.type(from - 2) == Meaning.WEEK_UNIT;
            return week
                    ? phrase(from, to, Unit.MONTH, Nearest.month(today, year, month)) // "the week of April 12"
                    : phrase(from, to, Unit.DAY, Nearest.days(today, year, month, first, last));
        } catch (DateTimeException e) {
            return null; // 31 April: words that look like a date and are none
        }
    }

    /** 3 March, the 25th, 2014, 2014-03-03. */
    private DatePhrase number(int at) {
        if (tokens.day(at) > 0) {
            return day(at);
        }
        return tokens.isLongAsIso(at) ? iso(at) : year(at);
    }

    /** 3 March, 3-6 March, 3 to 6 March, the 3rd of March, the 25th, 3 days ago. */
    private DatePhrase day(int at) {
        int first = tokens.day(at);
        int last = tokens.lastDay(at);
        int month = at + 1;
        if (tokens.type(month) == Meaning.TO && tokens.day(month + 1) > 0) {
            last = tokens.lastDay(month + 1);
            month += 2;
        }
        if (tokens.type(month) == Meaning.OF) {
            month++;
        }
        if (tokens.type(month) == Meaning.MONTH) {
            boolean across = month == at + 1
                    && tokens.type(month + 1) == Meaning.TO
                    && tokens.day(month + 2) > 0
                    && tokens.type(month + 3) == Meaning.MONTH;
            return across
                    ? across(at, first, month + 3, month + 2, month + 4)
                    : days(at, month + 1, tokens.value(month), first, last);
        }
        return tokens.isOrdinal(at) && tokens.type(at - 1) == Meaning.THE ? dayOfMonth(at, first) : ago(at, first);
    }

    private DatePhrase dayOfMonth(int at, int day) {
        return tokens.endsPhrase(at + 1) ? phrase(at, at + 1, Unit.DAY, Nearest.dayOfMonth(today, day)) : null;
    }

    /** A year behind a word that makes it one: "in 2014", "early 2014". */
    private DatePhrase year(int at) {
        int year = tokens.year(at);
        Meaning before = tokens.type(at - 1);
        boolean named = switch (before) {
            case IN, SINCE, PART, OF, TO, THIS, LAST, NEXT -> true;
            default -> false;
        };
        if (year <= 0 || !named) {
            return null;
        }
        return phrase(before == Meaning.PART ? at - 1 : at, at + 1, Unit.YEAR, LocalDate.of(year, 1, 1));
    }

    private DatePhrase iso(int at) {
        int year = tokens.digitsIn(at, 0, 4);
        int month = tokens.digitsIn(at, 5, 2);
        int day = tokens.digitsIn(at, 8, 2);
        boolean valid = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && tokens.charIn(at, 4) == '-'
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? phrase(at, at + 1, Unit.DAY, LocalDate.of(year, month, day)) : null;
    }
}
