package org.attune.ui.export;

import java.util.Optional;
import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.model.number.DecimalSign;
import org.attune.storage.figure.CaptionWords;
import org.attune.storage.figure.LargestError;
import org.attune.ui.text.Language;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/** The words of a caption in the language of the window. */
public final class TranslatedCaption implements CaptionWords {
    private static final char NO_BREAK = '\u00a0';

    private final Texts texts;
    private final ModelTexts model;
    private final DecimalSign sign;

    /**
     * The words in a language.
     *
     * @param language which
     * @param sign in the numbers, whatever the language
     */
    public TranslatedCaption(Language language, DecimalSign sign) {
        this.sign = sign;
        texts = Texts.of("export", language);
        model = new ModelTexts(language);
    }

    @Override
    public DecimalSign decimalSign() {
        return sign;
    }

    @Override
    public String activation(Activation activation) {
        return model.label(activation);
    }

    @Override
    public String sequences(boolean reused) {
        return texts.text(reused ? "caption.reused" : "caption.fresh");
    }

    @Override
    public String marker(String equation) {
        return texts.text("caption.marker", equation);
    }

    @Override
    public String exactness(int solved, int points, Level level, Optional<LargestError> error) {
        String answered = solved == points
                ? texts.text("caption.points", Integer.toString(points))
                : texts.text("caption.points-of", Integer.toString(solved), Integer.toString(points));
        String nodes =
                texts.text("caption.nodes", Integer.toString(level.accuracy().nodes()));
        return texts.text("caption.level", joined(answered), model.label(level), joined(nodes)) + " "
                + error.map(largest -> texts.text(
                                "caption.errors",
                                largest.text(decimalSign()),
                                largest.quantity().symbol()))
                        .orElseGet(() -> texts.text("caption.no-errors"));
    }

    @Override
    public String theory(String source) {
        return texts.text("caption.theory", source);
    }

    private static String joined(String text) {
        return text.replace(' ', NO_BREAK);
    }
}
