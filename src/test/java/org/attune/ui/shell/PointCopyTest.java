package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.CurveCsv;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The point at the marker on the clipboard. */
@ExtendWith(ApplicationExtension.class)
final class PointCopyTest {
    private final SimpleObjectProperty<Optional<Prediction>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final List<String> told = new ArrayList<>();
    private final MenuItem item = new PointCopy(answer, told::add).item();

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void aRowOfValuesAndErrorsBelowTheirNames(FxRobot robot) {
        answer.set(Optional.of(SyntheticTheory.COMPLETE.predict(
                Parameters.DEFAULT, Level.FINAL.accuracy(), null, CancellationSignal.NONE)));
        robot.interact(item::fire);

        String copied = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
        List<List<String>> rows =
                copied.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isEqualTo(CurveCsv.columns());
        assertThat(rows.getLast()).hasSameSizeAs(rows.getFirst());
        assertThat(rows.getLast().get(rows.getFirst().indexOf(CurveCsv.column(ParameterInfo.ALPHA_PRIME))))
                .asDouble()
                .isEqualTo(3);
        assertThat(told).singleElement().asString().startsWith("Copied the point");
    }

    @Test
    void withoutAnAnswerNothingIsCopied(FxRobot robot) {
        robot.interact(item::fire);
        assertThat(told).singleElement().asString().startsWith("Nothing was copied");
    }
}
