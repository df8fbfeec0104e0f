package org.attune.ui.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.model.number.DecimalSign;

/** A language that the window speaks. */
public enum Language {
    /** English, which every area has. */
    ENGLISH("English", Locale.ENGLISH, DecimalSign.POINT),
    /** French. */
    FRENCH("Français", Locale.FRENCH, DecimalSign.COMMA);

    private final String label;
    private final Locale locale;
    private final DecimalSign decimalSign;

    Language(String label, Locale locale, DecimalSign decimalSign) {
        this.label = label;
        this.locale = locale;
        this.decimalSign = decimalSign;
    }

    /** Its name in itself. */
    public String label() {
        return label;
    }

    /** The locale of its texts. */
    public Locale locale() {
        return locale;
    }

    /** How it writes numbers: everything that people read in the window is written so. */
    public DecimalSign decimalSign() {
        return decimalSign;
    }

    /** Its code of two letters (ISO 639), such as "fr". */
    public String code() {
        return locale.getLanguage();
    }

    /** The language that a code of two letters stands for; empty when it is none of these. */
    public static Optional<Language> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language of what is shown on this machine; English when it is none of these. */
    public static Language current() {
        return ofCode(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
    }

    /**
     * Makes this the language of everything that is shown, the texts of JavaFX's own controls included. To be called
     * before anything is shown: what stands on the screen keeps its language. How numbers and dates are written stays
     * as the machine has it.
     */
    public void use() {
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }
}
