package org.attune.ui.landscape;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.attune.curves.CurveRequest;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridSnapshot;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.PlaceButton;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolChoices;
import org.attune.ui.export.Exhibit;
import org.attune.ui.export.ExportChoice;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/** The landscape in the centre of the window: what is mapped over what, the map, and what can be read off it. */
public final class LandscapePane extends BorderPane {
    private static final int DIGITS = 3;

    private final Texts texts = Texts.of("landscape");
    private final ModelTexts words = new ModelTexts();
    private final LandscapeSession session;
    private final HeatMap map;
    private final PlaceButton optimum;
    private final ProseLabel status = new ProseLabel();
    private final ComboBox<Quantity> quantity;
    private final ComboBox<ParameterInfo> horizontal;
    private final ComboBox<ParameterInfo> vertical;
    private final ComboBox<LandscapeSettings.Path> path;
    private final CheckBox contours;
    private boolean showing;
    private Optional<GridCell> pointed = Optional.empty();
    private Appearance appearance = Appearance.LIGHT;

    /**
     * Shows a session.
     *
     * @param session what is asked and answered
     * @param request where the point stands
     * @param user takes values to which the user wants to set sliders
     */
    public LandscapePane(
            LandscapeSession session,
            ObservableValue<CurveRequest> request,
            Consumer<Map<ParameterInfo, Double>> user) {
        this.session = session;
        getStyleClass().add("landscape");
        setId("landscape");
        quantity = choice("landscape-quantity", LandscapeSettings.QUANTITIES, this::name, "quantity");
        List<ParameterInfo> parameters = LandscapeSettings.parameters();
        horizontal = choice("landscape-x", parameters, this::name, "horizontal");
        vertical = choice("landscape-y", parameters, this::name, "vertical");
        path = choice(
                "landscape-path",
                List.of(LandscapeSettings.Path.values()),
                choice -> texts.text("path." + choice.name().toLowerCase(Locale.ROOT)),
                "path.hint");
        contours = new CheckBox(texts.text("contours"));
        contours.setId("landscape-contours");
        Hints.install(contours, texts.text("contours.hint"));
        optimum = new PlaceButton(user);
        map = new HeatMap(user, cell -> {
            pointed = cell;
            describe();
        });
        session.settingsProperty().subscribe(this::showChoices);
        List.of(quantity, horizontal, vertical, path).forEach(box -> box.setOnAction(event -> choose()));
        contours.setOnAction(event -> choose());
        setTop(flow(
                quantity,
                new Label(texts.text("over")),
                horizontal,
                new Label(texts.text("against")),
                vertical,
                contours,
                // A name stays with what it names where the row breaks.
                row(new Label(texts.text("path")), path)));
        setCenter(map);
        optimum.setId("landscape-optimum");
        status.setId("landscape-status");
        optimum.getStyleClass().setAll("optimum-place");
        optimum.setMinWidth(USE_PREF_SIZE);
        Hints.install(status, status::getText);
        status.getStyleClass().add("optimum-note");
        setBottom(row(optimum, status));
        session.stateProperty().subscribe(this::show);
        session.settingsProperty().subscribe(this::show);
        request.subscribe(() -> map.setParameters(session.parameters()));
        show();
    }

    /** What is shown. */
    public ObjectProperty<LandscapeSettings> settingsProperty() {
        return session.settingsProperty();
    }

    /** What is in sight, to be exported; empty while nothing is. */
    public Optional<Exhibit> exhibit() {
        return session.stateProperty()
                .get()
                .snapshot()
                .map(snapshot -> new LandscapeExhibit(
                        snapshot, session.settingsProperty().get(), session.parameters(), texts.language()));
    }

    /** What can be exported of the landscape. */
    public List<ExportChoice> exportChoices() {
        return List.of(ExportChoice.whole(texts.text("view.landscape"), "landscape", 960, 760));
    }

    /** Changes how it looks. */
    public void setAppearance(Appearance newAppearance) {
        appearance = newAppearance;
        show();
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("landscape-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A row that breaks where the window is narrow. */
    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(nodes);
        flow.getStyleClass().add("landscape-choices");
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    private String name(Quantity quantity) {
        return quantity.symbol() + "  " + words.label(quantity);
    }

    private String name(ParameterInfo parameter) {
        return parameter.symbol() + "  " + words.label(parameter);
    }

    private <T> ComboBox<T> choice(String id, List<T> choices, Function<T, String> name, String hint) {
        ComboBox<T> box = new DropDown<>();
        box.setId(id);
        box.getStyleClass().add(Styles.SMALL);
        box.getItems().setAll(choices);
        SymbolChoices.name(box, name);
        box.setAccessibleText(texts.text(hint));
        Hints.install(box, texts.text(hint));
        return box;
    }

    private void showChoices(LandscapeSettings settings) {
        showing = true;
        quantity.setValue(settings.quantity());
        horizontal.setValue(settings.horizontal());
        vertical.setValue(settings.vertical());
        path.setValue(settings.path());
        contours.setSelected(settings.contours());
        showing = false;
    }

    private void choose() {
        if (showing) {
            return;
        }
        LandscapeSettings chosen = new LandscapeSettings(
                quantity.getValue(),
                horizontal.getValue(),
                vertical.getValue(),
                contours.isSelected(),
                path.getValue());
        session.settingsProperty()
                .set(chosen.withAxesApart(session.settingsProperty().get()));
    }

    private void show() {
        LandscapeSession.State state = session.stateProperty().get();
        LandscapeSettings settings = session.settingsProperty().get();
        map.show(settings, state.snapshot(), session.parameters(), appearance, !state.current());
        String plot = texts.text(
                "plot",
                settings.quantity().symbol(),
                settings.horizontal().symbol(),
                settings.vertical().symbol());
        map.setAccessibleText(plot);
        describe();
    }

    private void describe() {
        LandscapeSession.State state = session.stateProperty().get();
        LandscapeSettings settings = session.settingsProperty().get();
        if (!state.possible()) {
            optimum.leadNowhere();
            status.setText(whyImpossible(settings));
            return;
        }
        state.snapshot()
                .flatMap(snapshot -> LandscapeOptimum.of(snapshot, settings))
                .ifPresentOrElse(
                        best -> showBest(best, verdicts(state.snapshot().orElseThrow(), settings)),
                        optimum::leadNowhere);
        status.setText(state.snapshot()
                .map(snapshot -> pointed.map(cell -> reading(snapshot, settings, cell))
                        .orElseGet(() -> progress(snapshot, settings)))
                .orElseGet(() -> texts.text("computing", "0", Integer.toString(GridRequest.SIDE * GridRequest.SIDE))));
    }

    private String whyImpossible(LandscapeSettings settings) {
        return Stream.of(settings.horizontal(), settings.vertical())
                .filter(parameter -> !session.parameters().dependsOn(parameter))
                .findFirst()
                .map(idle -> texts.text("impossible.idle", idle.symbol()))
                .orElseGet(() -> texts.text(
                        "impossible",
                        settings.horizontal().symbol(),
                        settings.vertical().symbol()));
    }

    private void showBest(LandscapeOptimum best, LandscapeVerdicts verdicts) {
        LandscapeSettings settings = session.settingsProperty().get();
        String place = texts.text(
                settings.least() ? "least" : "largest",
                settings.quantity().symbol(),
                EstimateFormat.both(best.value()),
                settings.horizontal().symbol(),
                best.written(settings.horizontal(), Numerals.sign()),
                settings.vertical().symbol(),
                best.written(settings.vertical(), Numerals.sign()));
        optimum.lead(
                best.place(),
                place + doubt(verdicts.at(best.cell())),
                words.sentences(verdicts.assessment(best.cell())));
    }

    private String reading(GridSnapshot snapshot, LandscapeSettings settings, GridCell cell) {
        Parameters parameters = snapshot.request().parametersAt(cell);
        Optional<Estimate> value = snapshot.at(cell).flatMap(settings.quantity()::of);
        String key = value.isPresent() ? "at" : snapshot.at(cell).isPresent() ? "at.none" : "at.waiting";
        return texts.text(
                        key,
                        settings.horizontal().symbol(),
                        rounded(parameters, settings.horizontal()),
                        settings.vertical().symbol(),
                        rounded(parameters, settings.vertical()),
                        settings.quantity().symbol(),
                        value.map(EstimateFormat::both).orElse(""))
                + remark(verdicts(snapshot, settings).assessment(cell));
    }

    /** What speaks against the theory, in the words of the sentence at the marker. */
    private String remark(Assessment assessment) {
        String remark = words.remark(assessment);
        return remark.isEmpty() ? "" : ". " + remark;
    }

    private static LandscapeVerdicts verdicts(GridSnapshot snapshot, LandscapeSettings settings) {
        return new LandscapeVerdicts(snapshot, settings.quantity());
    }

    private String doubt(Verdict verdict) {
        return verdict == Verdict.HOLDS ? "" : " – " + texts.text("optimum." + verdict.name());
    }

    private String progress(GridSnapshot snapshot, LandscapeSettings settings) {
        int all = GridRequest.SIDE * GridRequest.SIDE;
        int blank = (int) snapshot.answers().stream()
                .filter(answer -> answer.isPresent()
                        && answer.flatMap(settings.quantity()::of).isEmpty())
                .count();
        boolean stopped = session.stateProperty().get().stopped();
        String progress = stopped
                ? texts.text("stopped", Integer.toString(snapshot.solved()), Integer.toString(all))
                : snapshot.solved() < all
                        ? texts.text("computing", Integer.toString(snapshot.solved()), Integer.toString(all))
                        : texts.text(snapshot.last() ? "done" : "refining", Integer.toString(all), levels(snapshot));
        return progress
                + texts.text("blank", blank)
                + texts.text("broken", verdicts(snapshot, settings).count(Verdict.BROKEN))
                + texts.text("doubtful", verdicts(snapshot, settings).count(Verdict.DOUBTFUL))
                + snapshot.failure()
                        .map(failure -> "  " + new RefusalTexts(texts.language()).translated(failure))
                        .orElse("");
    }

    /** How many cells stand at which level. */
    private String levels(GridSnapshot snapshot) {
        return Stream.of(Level.values())
                .filter(level -> snapshot.count(level) > 0)
                .map(level -> texts.text("level", Integer.toString(snapshot.count(level)), words.label(level)))
                .collect(Collectors.joining(", "));
    }

    private static String rounded(Parameters parameters, ParameterInfo parameter) {
        return Numerals.exact(Numerals.toSignificant(parameters.get(parameter), DIGITS));
    }
}
