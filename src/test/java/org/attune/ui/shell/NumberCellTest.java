package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.attune.model.Estimate;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.model.Stages;
import org.attune.model.Verdict;
import org.attune.theory.CancellationSignal;
import org.attune.ui.charts.VerdictMark;
import org.attune.ui.controls.Tooltips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The mark beside a number for which the theory does not hold for certain. */
@ExtendWith(ApplicationExtension.class)
final class NumberCellTest {
    private NumberCell cell;

    @Start
    void start(Stage stage) {
        cell = new NumberCell(Quantity.OVERLAP, new Region());
        stage.setScene(new Scene(cell));
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void marksTheNumberAndSaysWhy(Verdict verdict, FxRobot robot) {
        robot.interact(() -> cell.show(answer(Parameters.DEFAULT, jumps(verdict))));

        assertThat(mark(robot)).isEqualTo(VerdictMark.of(verdict));
        assertThat(cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("doubtful")))
                .isEqualTo(verdict == Verdict.DOUBTFUL);
        assertThat(cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("broken")))
                .isEqualTo(verdict == Verdict.BROKEN);
        assertThat(hint().contains("Jumps of the proximal carry")).isEqualTo(verdict != Verdict.HOLDS);
        assertThat(cell.getAccessibleText().contains(", " + verdict.label())).isEqualTo(verdict != Verdict.HOLDS);
    }

    @Test
    void theMarkGoesWithTheNumber(FxRobot robot) {
        robot.interact(() -> cell.show(answer(Parameters.DEFAULT, jumps(Verdict.BROKEN))));
        robot.interact(() -> cell.show(answer(
                Parameters.DEFAULT.with(ParameterInfo.TOKENS, SyntheticPredictor.UNCONVERGED_TOKENS),
                jumps(Verdict.BROKEN))));

        assertThat(mark(robot)).as("no number").isEmpty();

        robot.interact(() -> cell.show(answer(Parameters.DEFAULT, jumps(Verdict.BROKEN))));
        robot.interact(() -> cell.clear("waiting"));

        assertThat(mark(robot)).isEmpty();
        assertThat(hint()).doesNotContain("Jumps");
    }

    private static Estimate jumps(Verdict verdict) {
        return Estimate.exact(
                switch (verdict) {
                    case HOLDS -> 0.01;
                    case DOUBTFUL -> 0.1;
                    case BROKEN -> 0.3;
                });
    }

    private static Prediction answer(Parameters parameters, Estimate jumps) {
        return Stages.withFinetuning(
                new SyntheticPredictor().predict(parameters, Level.DRAFT.accuracy(), null, CancellationSignal.NONE),
                finetuning -> Stages.withStability(finetuning, finetuning.replicon(), jumps));
    }

    private String hint() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Tooltips.of(cell).orElseThrow().getText());
    }

    private static String mark(FxRobot robot) {
        return robot.lookup(".number-mark").queryAs(Label.class).getText();
    }
}
