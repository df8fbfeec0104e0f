package org.attune.model;

import java.util.OptionalLong;
import org.attune.model.number.DecimalSign;
import org.attune.model.number.NumberReader;
import org.attune.model.number.NumberReading;
import org.attune.model.number.TypedNumber;

/**
 * Every number that a person types, in the window or on the command line, is read here, so that it means the same
 * everywhere and is refused in the same words.
 */
public final class NumberInput {
    /** More of a refused text would hide what is said about it. */
    private static final int MOST_QUOTED = 40;

    private NumberInput() {}

    /**
     * Reads a number.
     *
     * @param symbol of what is set
     * @param text as it was typed
     * @param allowed what would be accepted, for the message
     * @throws ParameterException when the text means no finite number, or may mean two
     */
    public static double number(String symbol, String text, String allowed) {
        return number(symbol, text, allowed, DecimalSign.POINT);
    }

    /**
     * Reads a number.
     *
     * @param symbol of what is set
     * @param text as it was typed
     * @param allowed what would be accepted, for the message
     * @param usual the sign before decimals where the text was typed
     * @throws ParameterException when the text means no finite number, or may mean two
     */
    public static double number(String symbol, String text, String allowed, DecimalSign usual) {
        return read(symbol, text, allowed, usual)
                .toDouble()
                .orElseThrow(() -> refusal(symbol, text, allowed + ", within the range of double precision"));
    }

    /**
     * Reads an integer of 64 bits; "1e3" is one, and so is "2.0".
     *
     * @param symbol of what is set
     * @param text as it was typed
     * @param allowed what would be accepted, for the message
     * @throws ParameterException when the text means no such integer, or may mean two numbers
     */
    public static long longInteger(String symbol, String text, String allowed) {
        return read(symbol, text, allowed, DecimalSign.POINT)
                .toLong()
                .orElseThrow(() -> refusal(symbol, text, allowed));
    }

    /**
     * Reads an integer of 32 bits.
     *
     * @param symbol of what is set
     * @param text as it was typed
     * @param allowed what would be accepted, for the message
     * @throws ParameterException when the text means no such integer, or may mean two numbers
     */
    public static int integer(String symbol, String text, String allowed) {
        return integer(symbol, text, allowed, DecimalSign.POINT);
    }

    /**
     * Reads an integer of 32 bits.
     *
     * @param symbol of what is set
     * @param text as it was typed
     * @param allowed what would be accepted, for the message
     * @param usual the sign before decimals where the text was typed
     * @throws ParameterException when the text means no such integer, or may mean two numbers
     */
    public static int integer(String symbol, String text, String allowed, DecimalSign usual) {
        OptionalLong value = read(symbol, text, allowed, usual).toLong();
        if (value.isEmpty() || (int) value.getAsLong() != value.getAsLong()) {
            throw refusal(symbol, text, allowed);
        }
        return (int) value.getAsLong();
    }

    /** A refused text as messages show it: in quotes, on one line, and not longer than is needed to recognise it. */
    public static String quoted(String text) {
        String stripped = NumberReader.strip(text);
        StringBuilder shown = new StringBuilder("\"");
        stripped.codePoints()
                .limit(MOST_QUOTED)
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .forEach(shown::appendCodePoint);
        boolean cut = shown.length() - 1 < stripped.length();
        return shown.append(cut ? "…" : "").append('"').toString();
    }

    /** The exception that refuses a text. */
    public static ParameterException refusal(String symbol, String text, String allowed) {
        return new ParameterException(symbol, quoted(text), allowed);
    }

    private static TypedNumber read(String symbol, String text, String allowed, DecimalSign usual) {
        NumberReading reading = NumberReader.read(text, usual);
        if (reading instanceof NumberReading.One one) {
            return one.number();
        }
        String more = reading instanceof NumberReading.Either either
                ? ambiguity(either.first(), either.second())
                : reading instanceof NumberReading.None none ? reason(none.flaw()) : "";
        throw refusal(symbol, text, allowed + more);
    }

    /** What is added to what is allowed where a text has two meanings. */
    public static String ambiguity(String first, String second) {
        return ", written as " + first + " or as " + second + ", since this may mean either";
    }

    private static String reason(NumberReading.Flaw flaw) {
        return switch (flaw) {
            case FORM -> "";
            case NOT_FINITE -> ", neither NaN nor infinite";
            case LITERAL -> ", written in decimal digits, without letters such as f or 0x";
            case LENGTH -> ", written in at most " + NumberReader.MOST_CHARACTERS + " characters";
        };
    }
}
