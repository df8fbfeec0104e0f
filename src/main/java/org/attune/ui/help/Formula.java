package org.attune.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The structure of a formula; immutable. It is read from a small part of TeX's language: <code>_{…}</code> and <code>
 * ^{…}</code> lower and raise, <code>\frac{…}{…}</code>, <code>\sqrt{…}</code>, and <code>\op{…}</code> for words that
 * stand upright; all else is written as it is, Greek letters included.
 *
 * <p>A renderer of our own, and not JLaTeXMath: that one is under the GPL (version 2, with an exception for linking),
 * has had no release since 2018, and brings typefaces beside the one that all of this program is set in. What the
 * formulas here need is this much.
 */
sealed interface Formula {

    /** Parts from left to right. */
    record Row(List<Formula> parts) implements Formula {
        /** Defensive copy. */
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** Letters of one face. */
    record Letters(String text, boolean italic) implements Formula {}

    /** Something with a smaller part raised, lowered, or one of each. */
    record Script(Formula base, Optional<Formula> raised, Optional<Formula> lowered) implements Formula {}

    /** One part above another. */
    record Fraction(Formula above, Formula below) implements Formula {}

    /** Something in brackets, which are as tall as it. */
    record Fenced(char open, Formula inside, char close) implements Formula {}

    /** A square root. */
    record Root(Formula inside) implements Formula {}

    /**
     * Reads a formula.
     *
     * @throws IllegalArgumentException when a brace is missing, or a command is unknown
     */
    static Formula parse(String text) {
        Parser parser = new Parser(text);
        Row row = parser.row();
        if (!parser.isAtEnd()) {
            throw parser.failure("a brace is closed that was not opened");
        }
        return row;
    }

    /** Reads from left to right. */
    final class Parser {
        private final String text;
        private int position;

        private Parser(String text) {
            this.text = text;
        }

        private boolean isAtEnd() {
            return position == text.length();
        }

        private Row row() {
            return row('}');
        }

        /** The parts before a brace, or before a sign that closes them. */
        private Row row(char end) {
            List<Formula> parts = new ArrayList<>();
            while (!isAtEnd() && text.charAt(position) != '}' && text.charAt(position) != end) {
                char next = text.charAt(position);
                switch (next) {
                    case '_', '^' -> {
                        position++;
                        Formula script = group();
                        parts.add(scripted(parts.isEmpty() ? new Row(List.of()) : parts.removeLast(), next, script));
                    }
                    case '{' -> parts.add(group());
                    case '\\' -> parts.add(command());
                    case '(' -> parts.add(bracketed(next, ')'));
                    case '[' -> parts.add(bracketed(next, ']'));
                    default -> parts.add(letter());
                }
            }
            return new Row(parts);
        }

        private static Formula scripted(Formula base, char sign, Formula script) {
            boolean raises = sign == '^';
            if (base instanceof Script before
                    && (raises ? before.raised().isEmpty() : before.lowered().isEmpty())) {
                return new Script(
                        before.base(),
                        raises ? Optional.of(script) : before.raised(),
                        raises ? before.lowered() : Optional.of(script));
            }
            return new Script(
                    base,
                    raises ? Optional.of(script) : Optional.empty(),
                    raises ? Optional.empty() : Optional.of(script));
        }

        private Formula group() {
            if (isAtEnd() || text.charAt(position) != '{') {
                throw failure("a brace must follow");
            }
            position++;
            Row row = row();
            if (isAtEnd()) {
                throw failure("a brace is not closed");
            }
            position++;
            return row;
        }

        /** What is in brackets; the bracket alone where none closes it, as in a half-open interval. */
        private Formula bracketed(char open, char close) {
            int start = position++;
            Row inside = row(close);
            if (!isAtEnd() && text.charAt(position) == close) {
                position++;
                return new Fenced(open, inside, close);
            }
            position = start;
            return letter();
        }

        private Formula command() {
            int start = ++position;
            while (!isAtEnd() && Character.isLetter(text.charAt(position))) {
                position++;
            }
            String name = text.substring(start, position);
            return switch (name) {
                case "frac" -> {
                    Formula above = group();
                    yield new Fraction(above, group());
                }
                case "sqrt" -> new Root(group());
                case "op" -> {
                    int close = text.indexOf('}', position);
                    if (close < 0) {
                        throw failure("a brace is not closed");
                    }
                    Letters word = new Letters(text.substring(position + 1, close), false);
                    position = close + 1;
                    yield word;
                }
                default -> throw failure("\\" + name + " is unknown");
            };
        }

        /** One letter, with the accents above it. */
        private Formula letter() {
            int start = position++;
            while (!isAtEnd() && Character.getType(text.charAt(position)) == Character.NON_SPACING_MARK) {
                position++;
            }
            return new Letters(text.substring(start, position), isItalic(text.charAt(start)));
        }

        private static boolean isItalic(char character) {
            boolean capitalGreek = character >= 'Α' && character <= 'Ω';
            return (Character.isLetter(character) && !capitalGreek && character != 'ᵀ')
                    || character == '′'
                    || character == '″';
        }

        private IllegalArgumentException failure(String reason) {
            return new IllegalArgumentException("\"" + text + "\" at " + position + ": " + reason);
        }
    }
}
