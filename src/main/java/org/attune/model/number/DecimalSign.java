package org.attune.model.number;

import java.util.Locale;
import java.util.regex.Pattern;

/** The sign before the decimals of a number, and what follows from it for lists of numbers. */
public enum DecimalSign {
    /** As in "0.5". */
    POINT(".", ", "),
    /** As in "0,5". Commas between numbers would be taken for decimal ones, so that lists have semicolons. */
    COMMA(",", "\u00a0; ");

    /** A number that stands by itself: no part of a name, a path, a version or an identifier. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_./:-])([-−]?[0-9]+)[.]([0-9]+)"
            + "(?![\\p{N}_/]|-[\\p{L}\\p{N}]|[.][\\p{L}\\p{N}]|(?![eE][-+]?[0-9])\\p{L})");

    /** Between two equations in a row. */
    private static final Pattern EQUATIONS = Pattern.compile("(?<=[0-9]), (?=\\p{L}\\S* = )");

    private static final Pattern EITHER = Pattern.compile("(?<=[0-9])[.,](?=[0-9])");

    private final String sign;
    private final String separator;

    DecimalSign(String sign, String separator) {
        this.sign = sign;
        this.separator = separator;
    }

    /**
     * A number with this sign.
     *
     * @param number one that is written with a point, or without decimals
     */
    public String write(String number) {
        return number.replace(".", sign);
    }

    /**
     * A number with a fixed count of decimals.
     *
     * @param value a finite number
     * @param decimals how many, at least 0
     */
    public String fixed(double value, int decimals) {
        return write(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /**
     * A number with a fixed count of significant digits.
     *
     * @param value a finite number
     * @param digits how many, at least 1
     */
    public String significant(double value, int digits) {
        return write(String.format(Locale.ROOT, "%." + digits + "g", value));
    }

    /** What stands between the numbers, or the equations, of a list. */
    public String separator() {
        return separator;
    }

    /**
     * A text, in which every number that stands by itself gets this sign; what stands in quotes was written by somebody
     * else, and stays.
     *
     * @param text one whose numbers are written with points
     */
    public String inText(String text) {
        if (this == POINT || text.startsWith("\"")) {
            return text;
        }
        String numbers = NUMBER.matcher(text).replaceAll("$1" + sign + "$2");
        return EQUATIONS.matcher(numbers).replaceAll(separator);
    }

    /** A name or an equation that Attune wrote with either sign, with this one. */
    public String rewrite(String text) {
        return EITHER.matcher(text).replaceAll(sign);
    }

    /** Whether a number that stands by itself in a text is written with a point. */
    public static boolean hasPoint(String text) {
        return NUMBER.matcher(text).find();
    }
}
