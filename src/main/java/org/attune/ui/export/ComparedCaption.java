package org.attune.ui.export;

import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.model.number.DecimalSign;
import org.attune.ui.charts.Ghost;
import org.attune.ui.compare.ParameterDifferences;
import org.attune.ui.text.Texts;

/** Says in words what stands beside the curves of a figure, or is subtracted from them, by the values that differ. */
final class ComparedCaption {
    private static final char NO_BREAK = '\u00a0';

    private final BoardCurves curves;
    private final DecimalSign sign;
    private final Texts texts;

    /** Prepares the words, in the language of the picture and with a decimal sign. */
    ComparedCaption(BoardCurves curves, DecimalSign sign) {
        this.curves = curves;
        this.sign = sign;
        texts = Texts.of("export", curves.picture().language());
    }

    /** One sentence for the lines and one for what is subtracted, with a space before; empty where nothing is. */
    String text() {
        String lines = curves.drawn().stream().map(this::named).collect(Collectors.joining("; "));
        Optional<String> subtracted = curves.subtracted().map(this::named);
        return (lines.isEmpty() ? "" : " " + texts.text("caption.beside", lines))
                + subtracted
                        .map(name -> " " + texts.text("caption.subtracted", name))
                        .orElse("");
    }

    private String named(Ghost ghost) {
        String name = sign.rewrite(ghost.name());
        String differences = ParameterDifferences.of(
                ghost.request(), curves.picture().snapshot().request(), sign);
        return (differences.isEmpty() || name.startsWith(differences) ? name : name + " (" + differences + ")")
                .replace(" = ", NO_BREAK + "=" + NO_BREAK);
    }
}
