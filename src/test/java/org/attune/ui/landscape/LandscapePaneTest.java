package org.attune.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridService;
import org.attune.live.GridSnapshot;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Stages;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.Tooltips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is read off the landscape. */
@ExtendWith(ApplicationExtension.class)
final class LandscapePaneTest {
    private final List<Map<ParameterInfo, Double>> chosen = new ArrayList<>();
    private final SimpleObjectProperty<CurveRequest> request = new SimpleObjectProperty<>(CurveRequest.DEFAULT);

    @Start
    void start(Stage stage) {
        LandscapeSession session = new LandscapeSession(request, BrokenTheory::new, Runnable::run);
        stage.setScene(new Scene(new LandscapePane(session, request, chosen::add), 900, 700));
        stage.show();
        session.setActive(true);
    }

    @Test
    void aCellSaysWhyTheTheoryIsBroken(FxRobot robot) {
        Node map = robot.lookup("#landscape-map").query();
        Bounds place = map.localToScreen(map.getLayoutBounds());
        robot.moveTo(place.getCenterX(), place.getCenterY());

        assertThat(text(robot, "#landscape-status"))
                .startsWith("α′ = ")
                .endsWith(". Theory broken: jumps carry 31 % of the response. Training need not follow it.");
    }

    @Test
    void theBestCellSaysWhyInItsTooltip(FxRobot robot) {
        Node optimum = robot.lookup("#landscape-optimum").query();
        String hint = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Tooltips.of(optimum).orElseThrow().getText());

        assertThat(text(robot, "#landscape-optimum")).endsWith("the theory does not hold");
        assertThat(hint)
                .startsWith("Go there: ")
                .contains("Jumps of the proximal carry 31 % of its response in fine-tuning");
    }

    @Test
    void aClickOnTheBestCellOrOnItsNameGoesThere(FxRobot robot) {
        robot.clickOn("#landscape-best").clickOn("#landscape-optimum");

        assertThat(chosen).hasSize(2);
        assertThat(chosen.getFirst())
                .isEqualTo(chosen.getLast())
                .containsOnlyKeys(LandscapeSettings.INITIAL.horizontal(), LandscapeSettings.INITIAL.vertical());
        chosen.getFirst()
                .forEach((parameter, value) -> assertThat(text(robot, "#landscape-optimum"))
                        .contains(parameter.symbol() + " = " + Numerals.exact(value)));
        assertThat(robot.lookup("#landscape-best").query().getCursor()).isEqualTo(Cursor.HAND);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /** Answers at once; jumps carry much of the response everywhere. */
    private static final class BrokenTheory implements GridService {
        private final Consumer<GridSnapshot> listener;
        private long number;

        BrokenTheory(Consumer<GridSnapshot> listener) {
            this.listener = listener;
        }

        @Override
        public long submit(GridRequest asked) {
            number++;
            long sequence = number;
            List<Optional<Prediction>> cells = new ArrayList<>();
            for (int row = 0; row < GridRequest.SIDE; row++) {
                for (int column = 0; column < GridRequest.SIDE; column++) {
                    cells.add(Optional.of(Stages.withJumps(
                            SyntheticTheory.COMPLETE.predict(
                                    asked.parametersAt(new GridCell(column, row)),
                                    new Accuracy(256, 1),
                                    null,
                                    CancellationSignal.NONE),
                            0.314)));
                }
            }
            Platform.runLater(() ->
                    listener.accept(new GridSnapshot(sequence, asked, cells, 4, cells.size(), true, Optional.empty())));
            return sequence;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
