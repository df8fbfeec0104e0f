package org.attune.ui.text;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;

/**
 * Why something cannot be done, in the language of the window; immutable. What comes from below the window is in
 * English; it is recognised by the English texts of the area "refusals", and what is not recognised stays as it is. The
 * place in a file that stands before it, such as "steps[0]: ", and what it quotes from the file are nobody's words and
 * stay, too.
 */
public final class RefusalTexts {
    private static final String AREA = "refusals";
    private static final String PHRASE = "phrase.";
    private static final Pattern AT_PLACE = Pattern.compile("([^\\s:]+): (.+)", Pattern.DOTALL);

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
        return known(phrase).orElseGet(() -> texts.language().decimalSign().inText(phrase));
    }

    private Optional<String> known(String phrase) {
        Matcher atPlace = AT_PLACE.matcher(phrase);
        if (atPlace.matches()) {
            // Before the phrases are tried: the place would else become a part of whatever they begin with.
            return known(atPlace.group(2)).map(words -> texts.text("at-place", atPlace.group(1), words));
        }
        return byLength()
                .flatMap(key -> arguments(english.pattern(key), phrase)
                        .filter(found -> !Arrays.asList(found).contains(phrase))
                        .map(found -> texts.text(key, translated(english.pattern(key), found)))
                        .stream())
                .findFirst();
    }

    /** What is said of a file holds what is said of a value; what is quoted was written by somebody else. */
    private Object[] translated(String pattern, Object... parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i] instanceof String words && !pattern.contains("\"{" + i + "}\"")
                        ? translated(words)
                        : parts[i])
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
