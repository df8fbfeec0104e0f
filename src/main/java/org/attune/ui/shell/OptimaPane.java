package org.attune.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.curves.optimum.Finding;
import org.attune.curves.optimum.Missing;
import org.attune.curves.optimum.Optima;
import org.attune.curves.optimum.Optimum;
import org.attune.curves.optimum.Place;
import org.attune.curves.optimum.SamplesSaved;
import org.attune.live.OptimaSnapshot;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Verdict;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.CardRow;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/**
 * Where results are best: a button that begins the search, and a card for each optimum. A card looks stale once
 * parameters have changed that it depends on.
 */
final class OptimaPane extends CardRow {
    private static final int DIGITS = 4;

    private final Texts texts = Texts.of("numbers");
    private final ModelTexts names = new ModelTexts();
    private final ExplorerModel model;
    private final OptimaSession session;
    private final Button find = new Button();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ProseLabel status = new ProseLabel();
    private final OptimumCard pretrainingError;
    private final OptimumCard finetuningError;
    private final OptimumCard overlap;
    private final OptimumCard jointFinetuningError;
    private final OptimumCard samplesSaved;

    /**
     * Creates the pane of a session.
     *
     * @param model what is asked now, and where a click sets parameters
     * @param session searches
     */
    OptimaPane(ExplorerModel model, OptimaSession session) {
        this.model = model;
        this.session = session;
        pretrainingError = card("optimum-pretraining-error", texts.text("optima.least") + " ", "E", " (", "λ", ")");
        finetuningError = card("optimum-finetuning-error", texts.text("optima.least") + " ", "E′", " (", "λ", ")");
        overlap = card("optimum-overlap", texts.text("optima.largest") + " ", "o_w", " (", "λ", ")");
        jointFinetuningError =
                card("optimum-joint", texts.text("optima.least") + " ", "E′", " (", "λ", ", ", "λ′", ")");
        samplesSaved = card("optimum-samples", texts.text("optima.saved"));
        find.setId("optima-find");
        find.getStyleClass().add(Styles.SMALL);
        find.setOnAction(event -> {
            if (session.stateProperty().get().searching()) {
                session.cancel();
            } else {
                session.find();
            }
        });
        progress.setId("optima-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        status.setId("optima-status");
        status.getStyleClass().add("optimum-note");
        status.setWrapText(true);
        Hints.install(status, status::getText);
        VBox control = new VBox(find, progress, status);
        control.getStyleClass().add("optima-control");
        getStyleClass().addAll("numbers-groups", "optima");
        getChildren().add(control);
        cards().forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            getChildren().add(card);
        });
        session.stateProperty().subscribe(this::show);
        model.requestProperty().subscribe(this::showStaleness);
    }

    private List<OptimumCard> cards() {
        return List.of(pretrainingError, finetuningError, overlap, jointFinetuningError, samplesSaved);
    }

    private void show(OptimaState state) {
        find.setText(texts.text(state.searching() ? "optima.stop" : "optima.find"));
        progress.setVisible(state.searching());
        status.setText(statusOf(state));
        if (state.optima().isPresent()) {
            show(state.optima().get());
        } else {
            cards().forEach(card -> card.clear(""));
        }
        showStaleness();
    }

    private String statusOf(OptimaState state) {
        if (state.searching()) {
            return texts.text(state.answer().isPresent() ? "optima.refining" : "optima.searching");
        }
        return state.answer()
                .map(answer -> answer.failure()
                        .map(new RefusalTexts()::translated)
                        .orElseGet(() -> texts.text("optima.found", names.label(answer.level()))))
                .orElseGet(() -> texts.text("optima.introduction"));
    }

    private void show(Optima optima) {
        fill(pretrainingError, optima.lambdaForPretrainingError());
        fill(finetuningError, optima.lambdaForFinetuningError());
        fill(overlap, optima.lambdaForOverlap());
        fill(jointFinetuningError, optima.lambdasForFinetuningError());
        optima.samplesSaved().value().ifPresent(this::showSaved);
        String doubt = optima.lambdaForFinetuningError()
                .value()
                .map(better -> better.assessment().verdict())
                .filter(verdict -> verdict != Verdict.HOLDS)
                .map(verdict -> " " + texts.text("optima.short." + verdict.name()))
                .orElse("");
        optima.samplesSaved().missing().map(reason -> sentence(reason) + doubt).ifPresent(samplesSaved::clear);
    }

    private void fill(OptimumCard card, Finding<Optimum> finding) {
        finding.missing().map(this::sentence).ifPresent(card::clear);
        finding.value()
                .ifPresent(optimum -> card.show(
                        OptimumPlace.settings(optimum),
                        optimum.objective().quantity().symbol(),
                        optimum.value(),
                        remark(optimum),
                        details(optimum)));
    }

    private void showSaved(SamplesSaved saved) {
        Map<ParameterInfo, Double> settings = new EnumMap<>(ParameterInfo.class);
        settings.put(ParameterInfo.LAMBDA, Numerals.toSignificant(saved.betterLambda(), DIGITS));
        Estimate needed = saved.alphaPrimeNeeded();
        settings.put(ParameterInfo.ALPHA_PRIME, Numerals.toSignificant(needed.value(), DIGITS));
        samplesSaved.show(
                settings,
                "Δα′",
                saved.saved(),
                saved.verdict() == Verdict.HOLDS
                        ? texts.text("optima.suffice", percent(saved.ratio()))
                        : texts.text("optima.short." + saved.verdict().name()),
                texts.text(
                                "optima.saved-details",
                                EstimateFormat.both(saved.testError()),
                                EstimateFormat.both(needed),
                                Numerals.exact(saved.present().alphaPrime()),
                                Numerals.exact(saved.present().lambda()))
                        + doubt("optima.saved.", saved.assessment()));
    }

    /**
     * Where the optimum is not what it seems, because the theory does not hold there or the range ends, else how far it
     * is flat, as far as there is room.
     */
    private String remark(Optimum optimum) {
        Verdict verdict = optimum.assessment().verdict();
        return verdict == Verdict.HOLDS ? place(optimum) : texts.text("optima.short." + verdict.name());
    }

    private String place(Optimum optimum) {
        return optimum.coordinates().stream()
                .filter(coordinate -> coordinate.place() != Place.INTERIOR)
                .findFirst()
                .map(coordinate -> coordinate.axis().symbol() + " "
                        + texts.text("place.short." + coordinate.place().name()))
                .orElseGet(
                        () -> optimum.coordinates().size() > 1 ? "" : texts.text("optima.as-good", plateaus(optimum)));
    }

    private String details(Optimum optimum) {
        return texts.text("optima.as-good-details", plateaus(optimum)) + "\n"
                + optimum.coordinates().stream()
                        .map(coordinate ->
                                texts.text("optima.place", coordinate.axis().symbol(), meaning(coordinate.place())))
                        .collect(Collectors.joining("\n"))
                + doubt("optima.", optimum.assessment());
    }

    /** What follows for the optimum, and why. */
    private String doubt(String prefix, Assessment assessment) {
        return assessment.verdict() == Verdict.HOLDS
                ? ""
                : "\n" + texts.text(prefix + assessment.verdict().name()) + "\n" + names.sentences(assessment);
    }

    private String plateaus(Optimum optimum) {
        return optimum.coordinates().stream()
                .map(coordinate -> texts.text(
                        "optima.range",
                        coordinate.axis().symbol(),
                        rounded(coordinate.plateau().lower()),
                        rounded(coordinate.plateau().upper())))
                .collect(Collectors.joining(", "));
    }

    private static String rounded(double value) {
        return Numerals.exact(Numerals.toSignificant(value, 2));
    }

    private static String percent(Estimate ratio) {
        return Long.toString(Math.round(100 * ratio.value()));
    }

    private String meaning(Place place) {
        return texts.text("place." + place.name());
    }

    private String sentence(Missing reason) {
        return texts.text("missing." + reason.name());
    }

    private void showStaleness() {
        Parameters now = model.parameters();
        session.stateProperty().get().optima().ifPresent(optima -> {
            setStale(pretrainingError, optima.lambdaForPretrainingError(), now);
            setStale(finetuningError, optima.lambdaForFinetuningError(), now);
            setStale(overlap, optima.lambdaForOverlap(), now);
            setStale(jointFinetuningError, optima.lambdasForFinetuningError(), now);
            samplesSaved.setStale(optima.samplesSaved()
                    .value()
                    .map(saved -> !saved.present().equals(now))
                    .orElseGet(() -> !isOfParameters(now)));
        });
    }

    private void setStale(OptimumCard card, Finding<Optimum> finding, Parameters now) {
        card.setStale(finding.value()
                .map(optimum -> !OptimumPlace.holdsFor(optimum, now))
                .orElseGet(() -> !isOfParameters(now)));
    }

    private boolean isOfParameters(Parameters now) {
        return session.stateProperty()
                .get()
                .answer()
                .map(OptimaSnapshot::parameters)
                .filter(now::equals)
                .isPresent();
    }

    /** A card whose title is made of words and symbols in turn. */
    private OptimumCard card(String id, String... wordsAndSymbols) {
        HBox title = new HBox();
        title.getStyleClass().add("optimum-title");
        title.setAlignment(Pos.BASELINE_LEFT);
        for (int i = 0; i < wordsAndSymbols.length; i++) {
            title.getChildren().add(i % 2 == 0 ? words(wordsAndSymbols[i]) : new SymbolLabel(wordsAndSymbols[i]));
        }
        return new OptimumCard(id, title, model::setParameters);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
