package org.attune.storage.answers;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Prediction;
import org.attune.storage.ResourceLines;

/**
 * Answers as text: one a line, its numbers and names in the order in which the records of {@code model} declare them,
 * with a space between. Lines that begin with # are remarks.
 */
public final class AnswerText {
    private static final String REMARK = "#";
    private static final int QUOTED = 60;

    private AnswerText() {}

    /** The line of an answer, from which {@link #read} makes an equal one. */
    public static String line(Prediction answer) {
        return String.join(" ", AnswerWriter.fields(answer));
    }

    /**
     * Reads answers.
     *
     * @param lines what {@link #line} has written, and remarks
     * @throws IllegalArgumentException naming the line and what is wrong with it
     */
    public static List<Prediction> read(List<String> lines) {
        List<Prediction> answers = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.startsWith(REMARK)) {
                answers.add(answer(line, number));
            }
        }
        return answers;
    }

    /** The answers of a file that comes with the program. */
    static List<Prediction> ofResource(String name) {
        return read(ResourceLines.read(name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing from the program")));
    }

    private static Prediction answer(String line, int number) {
        try {
            return AnswerReader.read(line);
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            String beginning = line.substring(0, Math.min(line.length(), QUOTED));
            throw new IllegalArgumentException(
                    "line " + number + ", \"" + beginning + "…\", is no answer of this version: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }
}
