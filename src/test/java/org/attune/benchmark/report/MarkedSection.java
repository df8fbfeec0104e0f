package org.attune.benchmark.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a Markdown text between two comments, which is written by a program and not by hand. */
public final class MarkedSection {
    static final String BEGIN =
            "<!-- performance: begin (written by mvn -q -Pbenchmark test-compile exec:exec@table) -->";
    static final String END = "<!-- performance: end -->";

    private static final Pattern SECTION =
            Pattern.compile(Pattern.quote(BEGIN + "\n") + "(.*?)" + Pattern.quote(END), Pattern.DOTALL);

    private MarkedSection() {}

    /**
     * What stands between the comments.
     *
     * @throws IllegalArgumentException when they are not there, once and in order
     */
    public static String in(String text) {
        return match(text).group(1).strip();
    }

    /**
     * The text with something else between the comments.
     *
     * @throws IllegalArgumentException when they are not there, once and in order
     */
    public static String replaced(String text, String content) {
        Matcher section = match(text);
        return text.substring(0, section.start(1)) + "\n" + content.strip() + "\n\n" + text.substring(section.end(1));
    }

    private static Matcher match(String text) {
        Matcher section = SECTION.matcher(text);
        if (!section.find()
                || text.indexOf(BEGIN) != text.lastIndexOf(BEGIN)
                || text.indexOf(END) != text.lastIndexOf(END)) {
            throw new IllegalArgumentException("the text needs one \"" + BEGIN + "\" and after it one \"" + END + "\"");
        }
        return section;
    }
}
