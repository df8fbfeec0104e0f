package org.attune.storage;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names as a user may give them: anything that has a meaning in some format, in any order, and any character. */
public final class AnyNames {
    /** Names that have gone wrong in some format of some program. */
    public static final List<String> KNOWN = List.of(
            "",
            "$\\foo$ a",
            "_x",
            "__",
            "a $ b",
            "\\",
            "\\$",
            "=1+1",
            "'=1+1",
            "-1.5",
            "+SUM(A1)",
            "@x",
            "\t=1",
            "\r=1",
            "a;=1",
            "a,\"b\"\nc",
            "two  blanks",
            "</text>&amp;<",
            "]]>",
            "\u0000\u0007\u001b[31m",
            "\ud800",
            "\udc00\ud800",
            "\ufffe\uffff",
            "𝛼 😀 α′ λ′",
            "\"\"\"'''",
            "# x\rimport os",
            "\u2028x\u0085y",
            "training",
            "current");

    private static final List<String> PIECES = List.of(
            "$", "_", "\\", "\"", "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ",", ";", "<", "&", ">", "]]>",
            "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\ud800", "\udc00", "😀", "α′", "\ufffe", "＝",
            "#", "{", "}", "^", "%", "a", "1.5", " ", "\u00a0");

    private AnyNames() {}

    /** Some name. */
    public static Arbitrary<String> arbitrary() {
        return Arbitraries.oneOf(
                Arbitraries.of(KNOWN),
                Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces)),
                Arbitraries.chars().all().list().ofMaxSize(12).map(AnyNames::joined));
    }

    private static String joined(List<Character> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }
}
