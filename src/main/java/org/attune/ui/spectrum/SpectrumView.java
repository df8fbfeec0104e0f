package org.attune.ui.spectrum;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.curves.spectrum.WeightSpectra;
import org.attune.model.Prediction;
import org.attune.model.number.DecimalSign;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.DensityPane;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.export.Exhibit;
import org.attune.ui.export.ExportChoice;
import org.attune.ui.text.Texts;

/**
 * What pre-training does to the spectrum: at the left the target's eigenvalues as the data show them and the threshold
 * ε, at the right what is left of them in the trained weights, and above in words and numbers. It moves with the
 * sliders.
 */
public final class SpectrumView extends VBox {
    private static final double GAP = 16;
    private static final double STALE_OPACITY = 0.45;

    private final Texts texts = Texts.of("spectrum");
    private final DensityPane noisy = new DensityPane();
    private final DensityPane trained = new DensityPane();
    private final ProseLabel explanation = new ProseLabel();
    private final FlowPane values = new FlowPane(GAP, GAP / 2);
    private Optional<WeightSpectra> spectra = Optional.empty();
    private Optional<Prediction> answer = Optional.empty();
    private Appearance appearance = Appearance.LIGHT;

    /** A view that shows nothing yet. */
    public SpectrumView() {
        super(GAP / 2);
        setPadding(new Insets(GAP / 2, GAP, 0, GAP));
        setMinSize(0, 0);
        setId("spectrum");
        getStyleClass().add("spectrum");
        noisy.setId("spectrum-noisy");
        trained.setId("spectrum-trained");
        explanation.setId("spectrum-explanation");
        explanation.setWrapText(true);
        explanation.setMinWidth(0);
        explanation.maxWidthProperty().bind(widthProperty().subtract(2 * GAP));
        explanation.getStyleClass().add("spectrum-text");
        values.getStyleClass().add("spectrum-text");
        HBox charts = new HBox(noisy, trained);
        HBox.setHgrow(noisy, Priority.ALWAYS);
        HBox.setHgrow(trained, Priority.ALWAYS);
        for (DensityPane chart : List.of(noisy, trained)) {
            chart.setPrefWidth(1);
            chart.setMinSize(0, 0);
        }
        setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(explanation, values, charts);
        sceneProperty().subscribe(scene -> {
            if (scene != null && answer.isPresent()) {
                followAnswer();
            }
        });
    }

    /** Shows the spectra of an answer; out of sight, nothing is worked out. */
    public void show(Prediction prediction) {
        answer = Optional.of(prediction);
        if (getScene() != null) {
            followAnswer();
        }
    }

    private void followAnswer() {
        Optional<WeightSpectra> next = answer.flatMap(WeightSpectra::of);
        if (!next.equals(spectra) || explanation.getText().isEmpty()) {
            spectra = next;
            update();
        }
    }

    /** What is in sight, to be exported; empty while there are no spectra. */
    public Optional<Exhibit> exhibit() {
        followAnswer();
        return spectra.flatMap(
                densities -> answer.map(prediction -> new SpectrumExhibit(prediction, densities, texts.language())));
    }

    /** What can be exported of the view. */
    public List<ExportChoice> exportChoices() {
        return List.of(ExportChoice.whole(texts.text("view"), "spectrum", 1280, 600));
    }

    /** Changes how everything looks. */
    public void setAppearance(Appearance newAppearance) {
        appearance = newAppearance;
        update();
    }

    /** Marks what is shown as the answer to an older question. */
    public void setStale(boolean stale) {
        setOpacity(stale ? STALE_OPACITY : 1);
    }

    private void update() {
        noisy.show(spectra.map(shown -> SpectrumFigures.noisy(shown, texts, appearance)));
        trained.show(spectra.map(shown -> SpectrumFigures.trained(shown, texts, appearance)));
        explanation.setText(spectra.map(shown -> texts.text(shown.kept() > 0 ? "explanation" : "collapsed"))
                .orElseGet(() -> texts.text("none")));
        values.getChildren()
                .setAll(spectra.map(present -> words(present, texts, Numerals.sign())).orElse(List.of()).stream()
                        .map(ProseLabel::new)
                        .toList());
    }

    static List<String> words(WeightSpectra shown, Texts texts, DecimalSign sign) {
        return List.of(
                texts.text("noise.value", sign.significant(shown.eta(), 3)),
                texts.text("threshold.value", sign.significant(shown.epsilon(), 3)),
                texts.text("gain.value", sign.significant(shown.gain(), 3)),
                texts.text("kept.value", sign.fixed(100 * shown.kept(), 1)),
                texts.text("trained.zero", sign.fixed(100 * (1 - shown.kept()), 1)),
                texts.text("target.zero", sign.fixed(100 * shown.targetAtZero(), 1)));
    }
}
