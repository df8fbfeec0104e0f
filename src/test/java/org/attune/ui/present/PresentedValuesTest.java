package org.attune.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.attune.model.Quantity;
import org.attune.ui.charts.ChartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** There are always two to four large values, whatever is chosen or was remembered. */
@ExtendWith(ApplicationExtension.class)
final class PresentedValuesTest {
    private PresentedValues values;

    @Start
    void start(Stage stage) {
        values = new PresentedValues(List.of(Quantity.OVERLAP, Quantity.BAYES_OVERLAP));
        stage.setScene(new Scene(values, 300, 600));
        stage.show();
    }

    @Test
    void showsWhatWasChosenWithSymbolAndName() {
        assertThat(values.texts())
                .containsExactly("o_w = –, overlap with the target", "o_BO = –, Bayes-optimal overlap");
    }

    @Test
    void neverShowsFewerThanTwoOrMoreThanFour(FxRobot robot) {
        robot.interact(() -> values.choose(List.of()));
        assertThat(values.chosenProperty().get()).hasSize(2);
        robot.interact(() -> values.choose(List.of(Quantity.SMALL_V, Quantity.SMALL_V)));
        assertThat(values.chosenProperty().get()).hasSize(2).contains(Quantity.SMALL_V);
        robot.interact(() -> values.choose(ChartKind.allQuantities()));
        assertThat(values.chosenProperty().get()).hasSize(4).doesNotHaveDuplicates();
    }
}
