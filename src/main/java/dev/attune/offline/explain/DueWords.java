package dev.attune.offline.explain;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stated time in words, from its code ({@code language.promise.DueTime}). */
final class DueWords {
    private static final Pattern CODE =
            Pattern.compile("(\\d+)(bh|bd|[mhdwM])|([andwkmye])(\\d*)@(\\d\\d)(\\d\\d)(~?)");
    private static final Map<String, String> UNITS = Map.of(
            "m",
            "minute",
            "h",
            "hour",
            "d",
            "day",
            "w",
            "week",
            "M",
            "month",
            "bh",
            "business hour",
            "bd",
            "business day");

    private DueWords() {}

    static String of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return code;
        }
        if (parts.group(1) != null) {
            int count = Integer.parseInt(parts.group(1));
            return "within " + count + " " + UNITS.get(parts.group(2)) + (count == 1 ? "" : "s");
        }
        int number = parts.group(4).isEmpty() ? 0 : Integer.parseInt(parts.group(4));
        String day = day(parts.group(3), number);
        if (parts.group(5).equals("24")) {
            return "by the end of " + (day.isEmpty() ? "the day" : day);
        }
        String time = parts.group(5) + ":" + parts.group(6) + (parts.group(7).isEmpty() ? "" : " or 12 h later");
        return "by " + time + (day.isEmpty() ? "" : ", " + day);
    }

    private static String day(String letter, int number) {
        return switch (letter) {
            case "d" -> number == 0 ? "today" : number == 1 ? "tomorrow" : "in " + number + " days";
            case "w" -> name(DayOfWeek.of(number).name());
            case "k" -> number == 0 ? "this week" : number == 1 ? "next week" : "in " + number + " weeks";
            case "e" -> number == 0 ? "this month" : number == 1 ? "next month" : "in " + number + " months";
            case "m" -> "day " + number + " of the month";
            case "y" -> number % 100 + " " + name(Month.of(number / 100).name());
            case "n" -> "the next business day";
            default -> "";
        };
    }

    private static String name(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
