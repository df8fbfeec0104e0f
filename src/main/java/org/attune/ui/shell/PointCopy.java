package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.attune.model.Prediction;
import org.attune.storage.CsvTable;
import org.attune.storage.CurveCsv;
import org.attune.ui.text.Texts;

/** Copies the answer at the marker: a row of all values and standard errors below a row of their names, by tabs. */
final class PointCopy {
    private final ObservableValue<Optional<Prediction>> answer;
    private final Consumer<String> told;
    private final Texts texts = Texts.of("shell");

    /**
     * Copies when it is told to.
     *
     * @param answer the answer at the marker; empty while there is none to what is asked now
     * @param told takes a sentence on what was copied
     */
    PointCopy(ObservableValue<Optional<Prediction>> answer, Consumer<String> told) {
        this.answer = answer;
        this.told = told;
    }

    /** The item of the menu. */
    MenuItem item() {
        MenuItem item = new MenuItem(texts.text("menu.copy-point"));
        item.setId("menu-copy-point");
        item.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+C"));
        item.setOnAction(event -> copy());
        return item;
    }

    private void copy() {
        answer.getValue()
                .ifPresentOrElse(
                        point -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(CurveCsv.table(List.of(point)).text(CsvTable.TAB));
                            Clipboard.getSystemClipboard().setContent(content);
                            told.accept(texts.text("point.copied"));
                        },
                        () -> told.accept(texts.text("point.none")));
    }
}
