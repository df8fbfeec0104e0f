package org.attune.ui.present;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.storage.tour.TourStep;
import org.attune.ui.compare.ParameterDifferences;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.ParameterControl;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.help.MarkdownView;
import org.attune.ui.text.FrenchSpaces;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The step of a tour beside the charts: where one is, what it says, sliders to play with, and the way on. Takes no
 * space outside of a tour. The nodes carry the ids "tour", "tour-place", "tour-title", "tour-text", "tour-next",
 * "tour-previous", "tour-restore", "tour-back" and "tour-leave".
 */
public final class TourPanel extends BorderPane {
    private final TourGuide guide;
    private final SliderSource source;
    private final Consumer<String> browser;
    private final Texts texts = Texts.of("present");
    private final Label where = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final ProseLabel title = new ProseLabel();
    private final VBox introduction = new VBox();
    private final VBox text = new VBox();
    private final ProseLabel values = new ProseLabel();
    private final VBox sliders = new VBox();
    private final Button previous = new Button(texts.text("tour.previous"), new FontIcon(Material2AL.CHEVRON_LEFT));
    private final Button next = new Button(texts.text("tour.next"));
    private List<Slider> shown = List.of();

    /** A slider and what it sets. */
    private record Slider(ParameterInfo parameter, ParameterControl control) {}

    /**
     * Creates the panel of a guide.
     *
     * @param guide who leads
     * @param source what the sliders show and change
     * @param browser opens an address that a text names
     */
    public TourPanel(TourGuide guide, SliderSource source, Consumer<String> browser) {
        this.guide = guide;
        this.source = source;
        this.browser = browser;
        setId("tour");
        getStyleClass().add("tour-panel");
        where.setId("tour-place");
        where.getStyleClass().add("section-title");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        title.setId("tour-title");
        title.getStyleClass().add("tour-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        introduction.setId("tour-introduction");
        introduction.getStyleClass().add("tour-text");
        introduction.managedProperty().bind(introduction.visibleProperty());
        text.setId("tour-text");
        text.getStyleClass().add("tour-text");
        values.setId("tour-values");
        values.getStyleClass().add("optimum-note");
        values.setWrapText(true);
        values.setMinHeight(USE_PREF_SIZE);
        sliders.getStyleClass().add("tour-sliders");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        progress.setAccessibleText(texts.text("tour.progress"));
        Button leave = iconButton("tour-leave", Material2AL.CLOSE, texts.text("tour.leave"), guide::leave);
        Button restore = iconButton("tour-restore", Material2MZ.REPLAY, texts.text("tour.restore"), guide::restore);
        Button back = iconButton("tour-back", Material2AL.EXIT_TO_APP, texts.text("tour.back"), guide::leaveAndRestore);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(where, gap, restore, back, leave);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(head, progress);
        top.getStyleClass().add("tour-head");
        setTop(top);
        VBox content = new VBox(introduction, title, text, values, sliders);
        content.getStyleClass().add("tour-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("tour-scroll");
        setCenter(scroll);
        setBottom(steps());
        managedProperty().bind(visibleProperty());
        guide.placeProperty().subscribe(this::show);
        source.request().subscribe(this::showValues);
    }

    private HBox steps() {
        previous.setId("tour-previous");
        previous.setOnAction(event -> guide.previous());
        next.setId("tour-next");
        next.setDefaultButton(false);
        next.getStyleClass().add(Styles.ACCENT);
        next.setOnAction(event -> {
            if (guide.placeProperty().get().filter(TourGuide.Place::hasNext).isPresent()) {
                guide.next();
            } else {
                guide.leave();
            }
        });
        Hints.install(previous, texts.text("tour.previous.hint"));
        Hints.install(next, texts.text("tour.next.hint"));
        Stream.of(previous, next).forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        });
        HBox steps = new HBox(previous, next);
        steps.getStyleClass().add("tour-steps");
        return steps;
    }

    private void show(Optional<TourGuide.Place> place) {
        setVisible(place.isPresent());
        shown = List.of();
        place.ifPresent(here -> {
            int count = here.tour().steps().size();
            TourStep step = here.step();
            where.setText(texts.text("tour.place", here.tour().title(), here.index() + 1, count));
            progress.setProgress((here.index() + 1.0) / count);
            boolean introduced =
                    here.index() == 0 && !here.tour().introduction().isEmpty();
            introduction.setVisible(introduced);
            introduction
                    .getChildren()
                    .setAll(
                            introduced
                                    ? List.of(new MarkdownView(
                                            unbroken(here.tour().introduction()), browser))
                                    : List.of());
            title.setText(step.title());
            values.setText(values(step));
            text.getChildren().setAll(new MarkdownView(unbroken(step.text()), browser));
            shown = step.sliders().stream()
                    .distinct()
                    .map(parameter -> new Slider(parameter, new ParameterControl(parameter, source.setter(parameter))))
                    .toList();
            Label heading = new Label(texts.text("tour.try"));
            heading.getStyleClass().add("section-title");
            sliders.getChildren().setAll(heading);
            shown.forEach(slider -> sliders.getChildren().add(slider.control()));
            sliders.setVisible(!shown.isEmpty());
            showValues(source.request().getValue());
            previous.setDisable(!here.hasPrevious());
            next.setText(texts.text(here.hasNext() ? "tour.next" : "tour.end"));
            setAccessibleText(where.getText() + ". " + (introduced ? here.tour().introduction() + " " : "")
                    + step.title() + ". " + step.text() + " " + values.getText());
        });
    }

    /** Every value that a step leaves otherwise than at the start, which its text may not mention. */
    private String values(TourStep step) {
        String changed =
                ParameterDifferences.of(step.state().request().parameters(), CurveRequest.DEFAULT.parameters());
        return changed.isEmpty() ? texts.text("tour.values.start") : texts.text("tour.values", changed);
    }

    private void showValues(CurveRequest request) {
        shown.forEach(slider -> slider.control().show(request.parameters().get(slider.parameter())));
    }

    private static Button iconButton(String id, Ikon icon, String explanation, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(explanation);
        Hints.install(button, explanation);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Keeps marks on the line of the word before them, in a language that puts a space there. */
    private String unbroken(String words) {
        return texts.language() == Language.FRENCH ? FrenchSpaces.unbroken(words) : words;
    }
}
