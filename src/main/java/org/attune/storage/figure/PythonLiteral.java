package org.attune.storage.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.attune.storage.FileText;

/**
 * Texts, numbers, lists and objects as literals of Python, which writes them as JSON does, but for true, false and
 * null; those are not used. Quotes, backslashes, ends of lines and control characters are escaped.
 */
final class PythonLiteral {
    private PythonLiteral() {}

    /** A text. */
    static String of(String text) {
        return of(JsonNodeFactory.instance.textNode(text));
    }

    /** A tree of texts, numbers, lists and objects, indented. */
    static String of(JsonNode tree) {
        return FileText.ofWholeCharacters(tree.toPrettyString().replace("\r\n", "\n"));
    }

    /** Words as comments: each of their lines behind a number sign, none of which Python could read as code. */
    static String comment(String words) {
        StringBuilder comment = new StringBuilder();
        words.lines()
                .forEach(
                        line -> comment.append("# ").append(FileText.line(line)).append('\n'));
        return comment.toString();
    }
}
