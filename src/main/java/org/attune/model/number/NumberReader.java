package org.attune.model.number;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people type and paste it. Pure.
 *
 * <p>The grammar: an optional sign; digits with a point or a comma before the decimals; an optional power of ten, as in
 * "1e-3", "2·10^-3", "2 × 10⁻³", or alone as in "10^-3". Thousands may stand apart by spaces or apostrophes, as in "1
 * 234,5", and where there are two or more of them by points or commas, as in "1,234,567". Digits may be those of any
 * script, signs and spaces those of any font; spaces around and invisible characters mean nothing.
 *
 * <p>A point before three digits is a decimal point, since that is how Attune writes numbers. A comma before three
 * digits, as in "1,234", may separate decimals or thousands, and so may the first sign of "1.234,5": such a text is
 * {@linkplain NumberReading.Either not guessed at}. "0,125" and "1234,567" are clear, since no thousands begin so.
 * Where numbers are written with a {@linkplain DecimalSign#COMMA comma}, "1,234" is one with decimals.
 */
public final class NumberReader {
    /** Longer texts are no numbers; the exact decimal digits of every double are fewer. */
    public static final int MOST_CHARACTERS = 1200;

    private static final String GROUPS = "[1-9][0-9]{0,2}(?:([ '])[0-9]{3})(?:\\2[0-9]{3})*+";
    private static final String POWER = "(?:[eE]|\\*10\\^)([+-]?[0-9]++)";
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(?:(?:([0-9., ']*[0-9][0-9., ']*)(?:" + POWER + ")?)|10\\^([+-]?[0-9]++))");
    private static final Pattern SIMPLE = Pattern.compile("((?:" + GROUPS + "|[0-9]*+))(?:([.,])([0-9]*+))?");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern REPEATED =
            Pattern.compile("[1-9][0-9]{0,2}([.,])[0-9]{3}(?:\\1[0-9]{3})++(?:(?!\\1)[.,]([0-9]*+))?");
    private static final Pattern MIXED = Pattern.compile("([1-9][0-9]{0,2})([.,])([0-9]{3})(?!\\2)[.,]([0-9]*+)");
    private static final Pattern LITERAL = Pattern.compile("[+-]?0[xX].*|[^a-zA-Z]*[0-9.](?:[eE][+-]?[0-9]+)?[dDfFlL]");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", "infini", "∞");

    /** A larger power of ten leaves the range of a double whatever the digits before it. */
    private static final int LARGEST_POWER = 1_000_000;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String RAISED = "0123456789+-";

    private NumberReader() {}

    /** What a text means where numbers are written with a point. */
    public static NumberReading read(String text) {
        return read(text, DecimalSign.POINT);
    }

    /**
     * What a text means; both signs are understood.
     *
     * @param text as it was typed
     * @param usual the sign that Attune itself writes where the text was typed
     */
    public static NumberReading read(String text, DecimalSign usual) {
        String stripped = strip(text);
        if (stripped.length() > MOST_CHARACTERS) {
            return new NumberReading.None(NumberReading.Flaw.LENGTH);
        }
        String plain = canonical(stripped);
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            return new NumberReading.None(flaw(plain));
        }
        boolean negative = number.group(1).equals("-");
        if (number.group(2) == null) {
            return new NumberReading.One(new TypedNumber(negative, "1", power(number.group(4))));
        }
        int power = number.group(3) == null ? 0 : power(number.group(3));
        return mantissa(number.group(1), number.group(2), power, plain.substring(number.end(2)), usual);
    }

    /** A text without the spaces and invisible characters around it. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static NumberReading mantissa(String sign, String digits, int power, String tail, DecimalSign usual) {
        Matcher simple = SIMPLE.matcher(digits);
        if (simple.matches()) {
            String whole = simple.group(1);
            String decimals = simple.group(4) == null ? "" : simple.group(4);
            if (usual != DecimalSign.COMMA
                    && ",".equals(simple.group(3))
                    && decimals.length() == 3
                    && THOUSANDS.matcher(whole).matches()) {
                return new NumberReading.Either(sign + whole + "." + decimals + tail, sign + whole + decimals + tail);
            }
            return one(sign, whole, decimals, power);
        }
        Matcher repeated = REPEATED.matcher(digits);
        if (repeated.matches()) {
            String decimals = repeated.group(2) == null ? "" : repeated.group(2);
            int length = digits.length() - (repeated.group(2) == null ? 0 : decimals.length() + 1);
            return one(sign, digits.substring(0, length), decimals, power);
        }
        Matcher mixed = MIXED.matcher(digits);
        if (mixed.matches()) {
            String first = mixed.group(1);
            String second = mixed.group(3);
            String decimals = mixed.group(4);
            return new NumberReading.Either(
                    sign + first + second + usual.write(decimals.isEmpty() ? "" : "." + decimals) + tail,
                    sign + first + usual.write(".") + second + decimals + tail);
        }
        return new NumberReading.None(NumberReading.Flaw.FORM);
    }

    private static NumberReading one(String sign, String whole, String decimals, int power) {
        String digits = (whole + decimals).replaceAll("[^0-9]", "");
        return digits.isEmpty()
                ? new NumberReading.None(NumberReading.Flaw.FORM)
                : new NumberReading.One(new TypedNumber(sign.equals("-"), digits, power - decimals.length()));
    }

    private static int power(String digits) {
        String size = digits.replaceFirst("^[+-]?0*", "");
        int power = size.length() > 6 ? LARGEST_POWER : size.isEmpty() ? 0 : Integer.parseInt(size);
        return digits.startsWith("-") ? -power : power;
    }

    private static NumberReading.Flaw flaw(String plain) {
        String unsigned = plain.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
        if (NOT_FINITE.contains(unsigned)) {
            return NumberReading.Flaw.NOT_FINITE;
        }
        return LITERAL.matcher(plain).matches() ? NumberReading.Flaw.LITERAL : NumberReading.Flaw.FORM;
    }

    /** The same in ASCII where a character has an equal there; what has none stays and fits no pattern. */
    private static String canonical(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean raised = false;
        for (int character : text.codePoints().toArray()) {
            int superscript = SUPERSCRIPTS.indexOf(character);
            if (superscript >= 0) {
                plain.append(raised ? "" : "^").append(RAISED.charAt(superscript));
                raised = true;
                continue;
            }
            raised = false;
            if (Character.isDigit(character)) {
                plain.append(Character.digit(character, 10));
            } else if (!isInvisible(character)) {
                plain.appendCodePoint(sign(character));
            }
        }
        return plain.toString().replaceAll(" *\\* *", "*");
    }

    private static int sign(int character) {
        return switch (character) {
            case '−', '–', '﹣', '－' -> '-';
            case '＋' -> '+';
            case '．', '٫' -> '.';
            case '，' -> ',';
            case '’', '٬' -> '\'';
            case '×', '·', '⋅', '∙' -> '*';
            default -> Character.isSpaceChar(character) ? ' ' : character;
        };
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || isInvisible(character);
    }

    /** Marks of direction and joining, which come along when text is copied from a page. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
