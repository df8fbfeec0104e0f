package org.attune.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attune.model.Prediction;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Every quantity and parameter, to be searched and chosen: a plain sentence, its formula, its value at the marker with
 * the values of what is in the formula, and its equation in the paper. The values follow the sliders.
 */
final class SymbolGuide extends BorderPane {
    private static final double FORMULA_SIZE = 1.35;

    private final Texts texts = Texts.of("help");
    private final Formulas formulas = new Formulas();
    private final ObservableValue<Optional<Prediction>> answer;
    private final FilteredList<GuideEntry> entries;
    private final ListView<GuideEntry> list;
    private final TextField search = new TextField();
    private final VBox details = new VBox();
    private final ProseLabel value = new ProseLabel();
    private final FlowPane ingredients = new FlowPane();

    /**
     * Creates the guide.
     *
     * @param answer the answer at the marker
     */
    SymbolGuide(ObservableValue<Optional<Prediction>> answer) {
        this.answer = answer;
        entries = new FilteredList<>(FXCollections.observableList(GuideEntry.all()));
        list = new ListView<>(entries);
        getStyleClass().add("symbol-guide");
        setId("symbol-guide");
        list.setId("symbol-list");
        list.getStyleClass().add("symbol-list");
        list.setAccessibleText(texts.text("symbols.list"));
        list.setCellFactory(view -> new EntryCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        search.setId("symbol-search");
        search.setPromptText(texts.text("symbols.search"));
        search.setAccessibleText(texts.text("symbols.search"));
        search.textProperty().subscribe(this::filter);
        VBox chooser = new VBox(search, list);
        chooser.getStyleClass().add("symbol-chooser");
        details.getStyleClass().add("symbol-details");
        details.setId("symbol-details");
        value.setId("symbol-value");
        value.getStyleClass().add("symbol-value");
        value.setWrapText(true);
        ingredients.getStyleClass().add("symbol-ingredients");
        ScrollPane scroll = new ScrollPane(details);
        scroll.getStyleClass().add("help-page");
        scroll.setFitToWidth(false);
        setLeft(chooser);
        setCenter(scroll);
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        answer.subscribe(prediction -> showValues());
        list.getSelectionModel().selectFirst();
    }

    /** Chooses a quantity or a parameter. */
    void select(Enum<?> constant) {
        search.clear();
        entries.stream()
                .filter(entry -> entry.constant() == constant)
                .findFirst()
                .ifPresent(entry -> {
                    list.getSelectionModel().select(entry);
                    list.scrollTo(entry);
                });
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        entries.setPredicate(entry ->
                (entry.symbol() + " " + entry.label()).toLowerCase(Locale.ROOT).contains(wanted));
        if (list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(@Nullable GuideEntry entry) {
        if (entry == null) {
            return;
        }
        SymbolLabel symbol = new SymbolLabel(entry.symbol());
        symbol.getStyleClass().add("symbol-heading");
        Label name = new Label(entry.label());
        name.getStyleClass().add("symbol-name");
        HBox heading = new HBox(symbol, name);
        heading.getStyleClass().add("symbol-title");
        heading.setAlignment(Pos.BASELINE_LEFT);
        Label kind = new Label(texts.text(entry.isQuantity() ? "symbols.quantity" : "symbols.parameter"));
        kind.getStyleClass().add("quiet");
        ProseLabel meaning = new ProseLabel(entry.meaning());
        meaning.setWrapText(true);
        meaning.setId("symbol-meaning");
        meaning.getStyleClass().add("symbol-meaning");
        FormulaParagraph formula = new FormulaParagraph(formulas.of(entry.constant()), FORMULA_SIZE);
        ProseLabel source = new ProseLabel(Stream.concat(
                        Stream.of(texts.text("symbols.source", entry.source())),
                        entry.allowed().map(range -> texts.text("symbols.range", range)).stream())
                .collect(Collectors.joining("\n")));
        source.setWrapText(true);
        source.getStyleClass().add("quiet");
        source.setId("symbol-source");
        Label now = new Label(texts.text("symbols.now"));
        now.getStyleClass().add("section-title");
        ProseLabel letters = new ProseLabel(FormulaLetters.of(formulas.of(entry.constant())).stream()
                .map(texts::text)
                .collect(Collectors.joining("\n")));
        letters.setWrapText(true);
        letters.setId("symbol-letters");
        letters.getStyleClass().add("symbol-letters");
        letters.setManaged(!letters.getText().isEmpty());
        details.getChildren().setAll(heading, kind, meaning, formula, letters, source, now, value, ingredients);
        showValues();
    }

    private void showValues() {
        GuideEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        Optional<Prediction> prediction = answer.getValue();
        String number = prediction
                .flatMap(entry::value)
                .map(text -> entry.symbol() + " = " + text)
                .orElse(entry.symbol() + " " + texts.text("symbols.no-value"));
        value.setText(number);
        List<ProseLabel> known = formulas.uses(entry.constant()).stream()
                .flatMap(name -> GuideEntry.named(name).stream())
                .flatMap(used -> prediction.flatMap(used::value).map(text -> used.symbol() + " = " + text).stream())
                .map(ProseLabel::new)
                .toList();
        ingredients.getChildren().clear();
        if (!known.isEmpty()) {
            Label with = new Label(texts.text("symbols.with"));
            with.getStyleClass().add("quiet");
            ingredients
                    .getChildren()
                    .setAll(Stream.concat(Stream.of(with), known.stream()).toList());
        }
    }

    /** A symbol and its name. */
    private static final class EntryCell extends ListCell<GuideEntry> {
        @Override
        protected void updateItem(@Nullable GuideEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setText("");
                setGraphic(null);
            } else {
                setText(entry.label());
                setGraphic(new SymbolLabel(entry.symbol()));
            }
        }
    }
}
