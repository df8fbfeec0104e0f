package org.attune.ui.text;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/**
 * Why something cannot be done, in the language of the window; immutable. What comes from below the window is in
 * English; it is recognised by the English texts of the area "refusals", and what is not recognised stays as it is.
 */
public final class RefusalTexts {
    private static final String AREA = "refusals";
    private static final String PHRASE = "phrase.";

    private final Texts texts;
    private final Texts english = Texts.of(AREA, Language.ENGLISH);

    /** The words in the language of the window. */
    public RefusalTexts() {
        this(Language.current());
    }

    /** The words in a language. */
    public RefusalTexts(Language language) {
        texts = Texts.of(AREA, language);
    }

    /** What is not allowed, and what would be. */
    public String message(ParameterException refusal) {
        return texts.text(
                "message", translated(refusal.symbol()), translated(refusal.value()), translated(refusal.allowed()));
    }

    /** What is allowed for a parameter. */
    public String allowed(ParameterInfo parameter) {
        return translated(parameter.allowed());
    }

    /** A phrase that comes from below the window; itself when it is not known. */
    public String translated(String phrase) {
        if (texts.language() == Language.ENGLISH) {
            return phrase;
        }
        return byLength()
                .flatMap(key -> arguments(english.pattern(key), phrase)
                        .filter(found -> !Arrays.asList(found).contains(phrase))
                        .map(found -> texts.text(key, translated(found)))
                        .stream())
                .findFirst()
                .orElse(phrase);
    }

    /** What is said of a file holds what is said of a value. */
    private Object[] translated(Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof String words ? translated(words) : part)
                .toArray();
    }

    /** The longest patterns first: they say most of what they match. */
    private Stream<String> byLength() {
        List<String> keys = english.keys().stream()
                .filter(key -> key.startsWith(PHRASE))
                .sorted(Comparator.comparingInt(
                                (String key) -> english.pattern(key).length())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return keys.stream();
    }

    /** What stands at the arguments of a pattern in a text that is made from it; empty when it is not. */
    private static Optional<Object[]> arguments(String pattern, String text) {
        ParsePosition position = new ParsePosition(0);
        Object[] found = new MessageFormat(pattern, Language.ENGLISH.locale()).parse(text, position);
        return position.getIndex() == text.length() && position.getErrorIndex() < 0
                ? Optional.ofNullable(found)
                : Optional.empty();
    }
}
