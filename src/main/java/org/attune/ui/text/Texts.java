package org.attune.ui.text;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of one area of the window, in one language; immutable.
 *
 * <p>A text is a pattern of {@link MessageFormat}. Apostrophes in it are typographic (’), as the straight one quotes.
 * Numbers are given as text, written as they are on the rest of the screen; but for a count, an integer, on which
 * singular and plural depend: <code>{0,choice,0#no points|1#1 point|1&lt;{0} points}</code>.
 */
public final class Texts {
    private static final String FOLDER = "org.attune.ui.text.";

    private final String area;
    private final Language language;
    private final ResourceBundle bundle;

    private Texts(String area, Language language, ResourceBundle bundle) {
        this.area = area;
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * The texts of an area in the language of the window.
     *
     * @param area the name of the area's files, such as "compare"
     * @throws IllegalArgumentException when there is no such area
     */
    public static Texts of(String area) {
        return of(area, Language.current());
    }

    /**
     * The texts of an area.
     *
     * @throws IllegalArgumentException when there is no such area
     */
    public static Texts of(String area, Language language) {
        try {
            return new Texts(
                    area,
                    language,
                    ResourceBundle.getBundle(
                            FOLDER + area,
                            language.locale(),
                            Texts.class.getClassLoader(),
                            // Without this, English asked for on a French machine would be French.
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException failure) {
            throw new IllegalArgumentException("there are no texts of an area \"" + area + "\"", failure);
        }
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /**
     * A text.
     *
     * @param key its name in the area
     * @param arguments what stands at {0}, {1} …
     * @throws IllegalArgumentException when the area has no such text
     */
    public String text(String key, Object... arguments) {
        String text = new MessageFormat(pattern(key), language.locale()).format(arguments);
        return language == Language.FRENCH ? FrenchSpaces.unbroken(text) : text;
    }

    /** The names of all texts of the area. */
    Set<String> keys() {
        return bundle.keySet();
    }

    /** A text with its arguments still to be put in. */
    String pattern(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException failure) {
            throw new IllegalArgumentException("area \"" + area + "\" has no text \"" + key + "\"", failure);
        }
    }
}
