package org.attune.ui.present;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ChartWords;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.SymbolLabel;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Two to four values at the marker in large type, for those who sit in the last row; which, the user chooses. It has
 * the id "presented", its menu "presented-choice", and the values "presented-QUANTITY".
 */
public final class PresentedValues extends VBox {
    /** Fewest values. */
    public static final int FEWEST = 2;

    /** Most values. */
    public static final int MOST = 4;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Texts texts = Texts.of("present");
    private final ChartWords words = new ChartWords(texts.language());
    private final MenuButton choice = new MenuButton("", new FontIcon(Material2MZ.TUNE));
    private final List<PresentedValue> values = new ArrayList<>();
    private final List<CheckMenuItem> items = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Quantity>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private Optional<Prediction> shown = Optional.empty();

    /**
     * Shows values.
     *
     * @param quantities which
     */
    public PresentedValues(List<Quantity> quantities) {
        setId("presented");
        getStyleClass().add("presented");
        choice.setId("presented-choice");
        choice.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        choice.setAccessibleText(texts.text("presented.choose"));
        Hints.install(choice, texts.text("presented.choose"));
        for (ChartKind kind : ChartKind.values()) {
            Menu menu = new Menu(words.title(kind));
            kind.quantities().forEach(quantity -> menu.getItems().add(item(quantity)));
            choice.getItems().add(menu);
        }
        choose(quantities);
    }

    private CheckMenuItem item(Quantity quantity) {
        CheckMenuItem item = new CheckMenuItem(words.label(quantity), new SymbolLabel(quantity.symbol()));
        item.setMnemonicParsing(false);
        item.setUserData(quantity);
        item.setId("present-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setOnAction(event -> {
            List<Quantity> changed = new ArrayList<>(chosen.get());
            changed.remove(quantity);
            if (item.isSelected()) {
                changed.add(quantity);
            }
            choose(changed);
        });
        items.add(item);
        return item;
    }

    /** The quantities in the order in which they stand. */
    public ReadOnlyObjectProperty<List<Quantity>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows other quantities: of too many the last, and beside too few those that are shown at first. */
    public void choose(List<Quantity> quantities) {
        List<Quantity> wanted = new ArrayList<>(quantities.stream().distinct().toList());
        for (Quantity usual : ChartKind.ERRORS.initialQuantities()) {
            if (wanted.size() < FEWEST && !wanted.contains(usual)) {
                wanted.add(usual);
            }
        }
        chosen.set(List.copyOf(wanted.subList(Math.max(0, wanted.size() - MOST), wanted.size())));
        for (CheckMenuItem item : items) {
            boolean selected = item.getUserData() instanceof Quantity quantity
                    && chosen.get().contains(quantity);
            item.setSelected(selected);
            item.setDisable(
                    selected ? chosen.get().size() == FEWEST : chosen.get().size() == MOST);
        }
        values.clear();
        chosen.get().forEach(quantity -> values.add(new PresentedValue(quantity, words.label(quantity))));
        VBox head = new VBox(choice);
        head.setAlignment(Pos.TOP_RIGHT);
        getChildren().setAll(head);
        getChildren().addAll(values);
        values.forEach(value -> value.show(shown));
    }

    /** Shows the values of an answer; empty while there is none. */
    public void show(Optional<Prediction> answer) {
        shown = answer;
        values.forEach(value -> value.show(answer));
    }

    /** Makes the values look stale, or fresh again. */
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE, stale);
    }

    /** What is written, from above: for tests. */
    List<String> texts() {
        return values.stream().map(PresentedValue::text).toList();
    }

    /** A line of small type below a value, as wide as the panel. */
    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
