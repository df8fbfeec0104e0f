package org.attune.storage.figure;

import java.util.Optional;
import org.attune.model.Activation;
import org.attune.model.Level;
import org.attune.model.number.DecimalSign;

/** The words of a caption in English. */
final class EnglishCaption implements CaptionWords {
    @Override
    public DecimalSign decimalSign() {
        return DecimalSign.POINT;
    }

    @Override
    public String activation(Activation activation) {
        return activation.label();
    }

    @Override
    public String sequences(boolean reused) {
        return reused ? "reused sequences (e = 1)" : "fresh sequences (e = 0)";
    }

    @Override
    public String marker(String equation) {
        return "Dotted line: " + equation + ".";
    }

    @Override
    public String exactness(int solved, int points, Level level, Optional<LargestError> error) {
        String answered = solved == points ? points + " points" : solved + " of " + points + " points";
        return FigureCaption.joined(answered) + " at level " + level.label() + " ("
                + FigureCaption.joined(level.accuracy().nodes() + " nodes")
                + "); standard errors, where visible as bands, "
                + error.map(largest -> "are largest for " + largest.quantity().symbol() + ": "
                                + largest.text(decimalSign()) + ".")
                        .orElse("are zero.");
    }

    @Override
    public String theory(String source) {
        return "Theory: Duranthon, Boncoraglio and Zdeborová, " + source + ".";
    }
}
