package org.attune.ui.text;

import java.util.regex.Pattern;

/** Where French has a space before a mark, no line breaks. Pure functions. */
public final class FrenchSpaces {
    private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[:;?!»%](?: |$|\\n|\\*|\\)))");
    private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«) ");
    private static final String NO_BREAK = "\u00a0";

    private FrenchSpaces() {}

    /** A text with spaces that do not break before and after such marks. */
    public static String unbroken(String text) {
        return AFTER_QUOTE
                .matcher(BEFORE_MARK.matcher(text).replaceAll(NO_BREAK))
                .replaceAll(NO_BREAK);
    }
}
