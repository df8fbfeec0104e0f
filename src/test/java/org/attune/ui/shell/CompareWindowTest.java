package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.model.Estimate;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.ChartData;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.GhostCurves;
import org.attune.ui.charts.ToneName;
import org.attune.ui.compare.ComparisonModel;
import org.attune.ui.compare.Pin;
import org.attune.ui.export.ExportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pins in the window, with curves that need no time. */
@ExtendWith(ApplicationExtension.class)
final class CompareWindowTest {
    private final ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
    private final ExportService exports = new ExportService();
    private final ComparisonModel comparison = new ComparisonModel();
    private ExplorerSession session;
    private ChartBoard board;

    @Start
    void start(Stage stage) {
        SyntheticPredictor predictor = new SyntheticPredictor();
        session = new ExplorerSession(
                model, listener -> new ImmediateCurveService(predictor, listener), Platform::runLater);
        OptimaSession optima = new OptimaSession(
                model, listener -> new ImmediateOptimaService(predictor, listener), Platform::runLater);
        SideWork side = new SideWork(comparison, Optional.empty(), Optional.empty(), Optional.empty());
        new ExplorerWindow(stage, session, optima, side, exports, (owner, suggestion) -> Optional.empty()).show();
        board = (ChartBoard) stage.getScene().lookup("#charts");
    }

    @AfterEach
    void close() {
        session.close();
        exports.close();
    }

    private ChartData overlap() {
        return board.picture().orElseThrow().data(ChartKind.OVERLAP);
    }

    private static List<Optional<Estimate>> curve(ChartData data) {
        return data.curve(Quantity.OVERLAP).estimates();
    }

    @Test
    void aPinStaysWhileTheSlidersMoveAndIsPartOfWhatIsExported(FxRobot robot) {
        List<Optional<Estimate>> before = curve(overlap());
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 2));

        GhostCurves ghost = overlap().comparison().ghosts().getFirst();
        assertThat(ghost.name()).as("named by what has changed since").isEqualTo("Δ = 0.5");
        assertThat(ghost.curves().getFirst().estimates()).isEqualTo(before);
        assertThat(curve(overlap())).isNotEqualTo(before);
    }

    @Test
    void aPinIsRenamedHiddenAndRemovedInItsList(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        TextField name = robot.lookup("#pin-name-0").queryAs(TextField.class);
        robot.interact(() -> name.setText("weak"));
        robot.clickOn("#pin-name-0").push(KeyCode.ENTER);
        assertThat(overlap().comparison().ghosts().getFirst().name()).isEqualTo("weak");

        robot.clickOn("#pin-show-0");
        assertThat(overlap().comparison().ghosts()).isEmpty();

        robot.clickOn("#pin-remove-0");
        assertThat(comparison.state().pins()).isEmpty();
    }

    @Test
    void everythingIsDrawnMinusAPin(FxRobot robot) {
        List<Optional<Estimate>> before = curve(overlap());
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        robot.clickOn("#pin-subtract-0");
        assertThat(comparison.state().subtracted()).isEqualTo(OptionalInt.of(0));
        robot.interact(() -> model.setParameter(ParameterInfo.DELTA, 2));
        List<Optional<Estimate>> difference = curve(overlap());
        robot.clickOn("#pin-subtract-0");
        List<Optional<Estimate>> after = curve(overlap());

        for (int i = 0; i < before.size(); i++) {
            assertThat(difference.get(i).orElseThrow().value())
                    .isEqualTo(
                            after.get(i).orElseThrow().value()
                                    - before.get(i).orElseThrow().value(),
                            within(1e-12));
        }
    }

    @Test
    void aPinOverAnotherParameterIsLeftOut(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        robot.interact(() -> model.setAxis(ParameterInfo.LAMBDA));

        assertThat(overlap().comparison().ghosts()).isEmpty();
        assertThat(comparison.state().pins()).hasSize(1);
    }

    @Test
    void theKeyboardStaysWithThePinThatItChanges(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.P)
                .push(KeyCode.SHORTCUT, KeyCode.P)
                .push(KeyCode.SHORTCUT, KeyCode.P);
        robot.interact(() -> robot.lookup("#pin-show-1").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(comparison.state().pins().get(1).visible()).isFalse();
        robot.push(KeyCode.SPACE);
        assertThat(comparison.state().pins().get(1).visible()).isTrue();

        robot.interact(() -> robot.lookup("#pin-down-0").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(comparison.state().pins().stream().map(Pin::tone))
                .containsExactly(ToneName.GREY, ToneName.BLUE, ToneName.OWN);

        robot.interact(() -> robot.lookup("#pin-remove-1").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(comparison.state().pins()).isEmpty();
        assertThat(robot.lookup("#compare-pin").query().isFocused()).isTrue();
    }

    @Test
    void aNameThatIsBeingTypedOutlivesWhatHappensToThePin(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        TextField name = robot.lookup("#pin-name-0").queryAs(TextField.class);
        robot.interact(() -> {
            name.requestFocus();
            name.setText("half a na");
            comparison.setState(comparison
                    .state()
                    .withPin(0, comparison.state().pins().getFirst().withPoints(List.of())));
        });
        assertThat(robot.lookup("#pin-name-0").queryAs(TextField.class).getText())
                .isEqualTo("half a na");
        assertThat(robot.lookup("#pin-name-0").query().isFocused()).isTrue();
    }

    @Test
    void aPinOverAnotherParameterSaysSoInTheList(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        assertThat(robot.lookup("#pin-elsewhere-0").queryAs(Label.class).isVisible())
                .isFalse();
        robot.interact(() -> model.setAxis(ParameterInfo.LAMBDA));
        assertThat(robot.lookup("#pin-elsewhere-0").queryAs(Label.class).isVisible())
                .isTrue();
        assertThat(robot.lookup("#pin-elsewhere-0").queryAs(Label.class).getText())
                .isEqualTo("over α′");
    }
}
