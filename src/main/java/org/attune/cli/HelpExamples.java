package org.attune.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;

/** The examples at the end of help; one that is wider than the help is broken so that a shell takes it as one line. */
final class HelpExamples {
    private static final String BROKEN = " \\";
    private static final String INDENT = "      ";

    private HelpExamples() {}

    /** The lines. */
    static String render(Help help) {
        int width = help.commandSpec().usageMessage().width();
        return Stream.of(help.commandSpec().usageMessage().footer())
                .map(example -> broken(example, width) + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** Breaks before options, so that each stays with its value. */
    private static String broken(String example, int width) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String part : List.of(example.split(" (?=--)", -1))) {
            if (length == 0) {
                text.append(part);
                length = part.length();
            } else if (length + 1 + part.length() + BROKEN.length() <= width) {
                text.append(' ').append(part);
                length += 1 + part.length();
            } else {
                text.append(BROKEN)
                        .append(System.lineSeparator())
                        .append(INDENT)
                        .append(part);
                length = INDENT.length() + part.length();
            }
        }
        return text.toString();
    }
}
