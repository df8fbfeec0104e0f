package org.attune.storage;

/**
 * Text of a user, such as the name of a pin, made fit for files. What no file of text can hold, or what the readers of
 * such files refuse, is a control character, half of a surrogate pair, or one of the two code points that no character
 * has; the formats escape what has a meaning in them alone, see {@link CsvCell} and
 * {@link org.attune.storage.figure.MatplotlibScript}.
 */
public final class FileText {
    /** Stands where a character could not be kept. */
    private static final int REPLACEMENT = 0xfffd;

    private FileText() {}

    /** The text with U+FFFD for each character that is not fit for a file; tabs and ends of lines stay. */
    public static String of(String text) {
        return mapped(text, false);
    }

    /** As {@link #of}, in one line: a tab or the end of a line becomes a space. */
    public static String line(String text) {
        return mapped(text.replace("\r\n", "\n"), true);
    }

    /**
     * The text with U+FFFD for each half of a surrogate pair, which UTF-8 cannot hold and readers of JSON refuse even
     * as an escape; for formats that escape everything else.
     */
    public static String ofWholeCharacters(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> whole.appendCodePoint(isLoneSurrogate(letter) ? REPLACEMENT : letter));
        return whole.toString();
    }

    private static String mapped(String text, boolean oneLine) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter == '\t' || letter == '\n' || letter == '\r') {
                fit.appendCodePoint(oneLine ? ' ' : letter);
            } else if (oneLine && isLineSeparator(letter)) {
                fit.append(' ');
            } else {
                fit.appendCodePoint(isFit(letter) ? letter : REPLACEMENT);
            }
        });
        return fit.toString();
    }

    private static boolean isFit(int letter) {
        return !isLoneSurrogate(letter) && !Character.isISOControl(letter) && letter != 0xfffe && letter != 0xffff;
    }

    private static boolean isLineSeparator(int letter) {
        int type = Character.getType(letter);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Of a code point of a string, where two halves that belong together are one. */
    private static boolean isLoneSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
