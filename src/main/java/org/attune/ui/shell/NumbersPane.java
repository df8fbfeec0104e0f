package org.attune.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.DirectDrawing;
import org.attune.ui.compare.ComparePane;
import org.attune.ui.controls.CardScroll;
import org.attune.ui.controls.DropDown;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.Segments;
import org.attune.ui.controls.SymbolChoices;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.Texts;

/**
 * The numbers at the marker, on pages of a few groups each, with how they were reached in words and the meaning of the
 * one that the pointer is on. A number that is no answer is never shown, and one that answers an older question looks
 * stale.
 */
final class NumbersPane extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** Below this width, in units of the font size, standard errors are only in the tooltips. */
    private static final double WIDTH_FOR_ERRORS = 74;

    /** Below this width, in units of the font size, the names of the pages have a line of their own. */
    private static final double WIDTH_FOR_ONE_HEADER = 62;

    /** Below this width, in units of the font size, there is room for symbols and numbers only. */
    private static final double WIDTH_FOR_HEADINGS = 43;

    /** Below this width, in units of the font size, the names of the pages are in a list to choose from. */
    private static final double WIDTH_FOR_PAGES = 31;

    private final Texts texts = Texts.of("numbers");
    private final ModelTexts names = new ModelTexts();
    private final Map<NumberPage, NumberTable> tables = new EnumMap<>(NumberPage.class);
    private final Map<NumberPage, CardScroll> sheets = new EnumMap<>(NumberPage.class);
    private final ComparePane compare;
    private final List<NumberCell> cells;
    private final Segments<NumberPage> pages;
    private final DropDown<NumberPage> pageChoice = new DropDown<>();
    private final Label position = new Label();
    private final HBox place = new HBox();
    private final HBox words = new HBox();
    private final HBox header = new HBox();
    private final VBox content = new VBox();
    private final ProseLabel reading = new ProseLabel();
    private final ProseLabel meaning = new ProseLabel();
    private String details = "";
    private Optional<Prediction> shown = Optional.empty();
    private Optional<ParameterInfo> placeAxis = Optional.empty();
    private Consumer<NumberCell> filling = cell -> {};
    private final ReadOnlyObjectWrapper<NumberPage> page =
            new ReadOnlyObjectWrapper<>(this, "page", NumberPage.RESULTS);

    /**
     * Creates the pane.
     *
     * @param optima what stands on the page of optima
     * @param compare what stands on the page of comparisons
     */
    NumbersPane(OptimaPane optima, ComparePane compare) {
        this.compare = compare;
        getStyleClass().add("numbers");
        setId("numbers");
        // A wide page gets narrower by itself; it must not push the rest out of a small window.
        setMinWidth(0);
        place.getStyleClass().add("numbers-place");
        place.setAlignment(Pos.BASELINE_LEFT);
        place.setMinWidth(USE_PREF_SIZE);
        reading.getStyleClass().add("numbers-reading");
        reading.setId("numbers-reading");
        // Whole sentences take what the rest leaves, and are told in full by a hint.
        reading.setPrefWidth(0);
        reading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reading, Priority.ALWAYS);
        Hints.install(reading, () -> details.isEmpty() ? reading.getText() : reading.getText() + "\n" + details);
        pages = new Segments<>(List.of(NumberPage.values()), choice -> choice.title(texts), this::turnTo);
        pages.setMinWidth(USE_PREF_SIZE);
        setUpPageChoice();
        words.getChildren().addAll(place, reading);
        words.getStyleClass().add("numbers-header");
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        header.getStyleClass().add("numbers-header");
        header.setAlignment(Pos.CENTER_LEFT);
        meaning.getStyleClass().add("numbers-meaning");
        meaning.setId("numbers-meaning");
        // One above the other, so that the charts do not move when a page is turned.
        StackPane stack = new StackPane();
        stack.setAlignment(Pos.TOP_LEFT);
        // What the divider gives goes to what can use it, such as a long list of pins.
        VBox.setVgrow(stack, Priority.ALWAYS);
        for (NumberPage page : NumberPage.values()) {
            NumberTable table = new NumberTable(page, this::explain);
            tables.put(page, table);
            sheets.put(
                    page,
                    new CardScroll(
                            switch (page) {
                                case OPTIMA -> optima;
                                case COMPARE -> compare;
                                default -> table;
                            }));
            pages.button(page)
                    .setId("numbers-" + page.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        cells = tables.values().stream()
                .flatMap(table -> table.cells().stream())
                .toList();
        stack.getChildren().setAll(sheets.values());
        // Pages out of sight give the height, but must not make the one in sight scroll.
        stack.getChildren()
                .forEach(child -> child.visibleProperty()
                        .subscribe(shown -> ((Region) child).setMinWidth(shown ? USE_COMPUTED_SIZE : 0)));
        content.getChildren().addAll(header, stack, meaning);
        content.getStyleClass().add("numbers-content");
        header.getChildren().addAll(words, pages);
        getChildren().add(scrolling(content));
        turnTo(NumberPage.RESULTS);
        widthProperty().addListener((property, before, width) -> fit());
        // Fonts change while styles are applied, when nothing may be moved.
        reading.fontProperty().addListener((property, before, font) -> Platform.runLater(this::fit));
        reading.setText(texts.text("computing"));
    }

    /** Scrolls sideways where large text needs more room than there is. */
    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("numbers-scroll");
        DirectDrawing.of(scroll);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** Shows the numbers of a snapshot, if it has any, else leaves those of the snapshot before. */
    void show(Snapshot snapshot) {
        boolean sameAxis = placeAxis.equals(Optional.of(snapshot.request().axis()));
        if (sameAxis && snapshot.current().isPresent() && snapshot.current().equals(shown)) {
            return;
        }
        shown = snapshot.current();
        if (shown.isPresent()) {
            Prediction prediction = shown.get();
            fill(cell -> cell.show(prediction));
            showPlace(snapshot.request().axis(), prediction);
            Reading words = Reading.of(prediction);
            String accuracy = snapshot.currentLevel() == Level.FINAL
                    ? ""
                    : " " + texts.text("accuracy", names.label(snapshot.currentLevel()));
            details = words.details();
            say(words.text() + accuracy, words.warning());
        } else if (snapshot.state() != Snapshot.State.RUNNING) {
            fill(cell -> cell.clear(texts.text("cell.not-computed")));
            place.getChildren().clear();
            placeAxis = Optional.empty();
            details = "";
            say(snapshot.state() == Snapshot.State.CANCELLED ? texts.text("stopped") : texts.text("no-answer"), true);
        }
    }

    /** The page in sight. */
    ReadOnlyObjectProperty<NumberPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Turns to another page. */
    void turnTo(NumberPage newPage) {
        page.set(newPage);
        fill(filling);
        pages.show(newPage);
        pageChoice.setValue(newPage);
        sheets.forEach((other, sheet) -> sheet.setVisible(other == newPage));
        if (newPage == NumberPage.OPTIMA) {
            meaning.setText(texts.text("optima.meaning"));
            meaning.setGraphic(null);
        } else if (newPage == NumberPage.COMPARE) {
            meaning.setText(Texts.of("compare").text("page.meaning"));
            meaning.setGraphic(null);
        } else {
            explain(tableInSight().cells().getFirst());
        }
    }

    /** Who is told the quantity whose number was clicked. */
    void setOnExplained(Consumer<Quantity> listener) {
        cells.forEach(cell -> cell.setOnMouseClicked(event -> listener.accept(cell.quantity())));
    }

    /** Makes the numbers look stale, or fresh again. */
    void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
    }

    /** Gives the line samples the colours of the charts. */
    void setAppearance(Appearance appearance) {
        tables.values().forEach(table -> table.setAppearance(appearance));
        compare.setAppearance(appearance);
    }

    private void fit() {
        double width = getWidth() / reading.getFont().getSize();
        boolean compact = width < WIDTH_FOR_ERRORS;
        boolean narrow = width < WIDTH_FOR_HEADINGS;
        pseudoClassStateChanged(COMPACT, compact);
        pseudoClassStateChanged(NARROW, narrow);
        cells.forEach(cell -> cell.setErrorVisible(!compact));
        tables.values().forEach(table -> table.setNarrow(narrow));
        boolean names = width >= WIDTH_FOR_PAGES;
        arrangeHeader(names && width < WIDTH_FOR_ONE_HEADER, names ? pages : pageChoice);
    }

    /** Puts the names of the pages beside what is said of the numbers, or above it. */
    private void arrangeHeader(boolean above, Node choice) {
        if (above == content.getChildren().contains(words)
                && header.getChildren().contains(choice)) {
            return;
        }
        header.getChildren().clear();
        content.getChildren().remove(words);
        if (above) {
            header.getChildren().add(choice);
            content.getChildren().add(1, words);
        } else {
            header.getChildren().addAll(words, choice);
        }
    }

    /** Offers the pages where there is room for the name of one only. */
    private void setUpPageChoice() {
        pageChoice.setId("numbers-page");
        pageChoice.getItems().setAll(NumberPage.values());
        SymbolChoices.name(pageChoice, choice -> choice.title(texts));
        pageChoice.setAccessibleText(texts.text("page"));
        Hints.install(pageChoice, texts.text("page"));
        pageChoice.setOnAction(event -> turnTo(pageChoice.getValue()));
    }

    /** Fills the cells in sight; the others follow when somebody turns to them. */
    private void fill(Consumer<NumberCell> newFilling) {
        filling = newFilling;
        tableInSight().cells().forEach(filling);
    }

    private NumberTable tableInSight() {
        return Objects.requireNonNull(tables.get(page.get()));
    }

    // Nodes are kept where they can be: new ones are styled anew, which takes longer than all else here.
    private void showPlace(ParameterInfo axis, Prediction prediction) {
        position.setText("= " + Numerals.exact(prediction.parameters().get(axis)));
        if (!placeAxis.equals(Optional.of(axis))) {
            placeAxis = Optional.of(axis);
            place.getChildren().setAll(new Label(texts.text("place")), new SymbolLabel(axis.symbol()), position);
        }
    }

    private void say(String words, boolean warning) {
        reading.setText(words);
        reading.pseudoClassStateChanged(WARNING, warning);
    }

    private void explain(NumberCell cell) {
        meaning.setText(cell.sentence());
        meaning.setGraphic(new SymbolLabel(cell.quantity().symbol()));
    }
}
