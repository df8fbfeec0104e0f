package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Quantity;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The guide names the marks that are in sight, all of them and no others. */
@ExtendWith(ApplicationExtension.class)
final class MarkGuideTest {
    private static final CurveRequest REQUEST = CurveRequest.DEFAULT;

    private ChartBoard board;
    private MarkGuide guide;

    @Start
    void start(Stage stage) {
        board = new ChartBoard();
        guide = new MarkGuide(board);
        stage.setScene(new Scene(new StackPane(board, guide), 1068, 768));
        stage.show();
    }

    @Test
    void namesOnlyPlainMarksWhereNothingIsSpecial(FxRobot robot) {
        show(robot, SyntheticSnapshots.complete(1, REQUEST, Level.FINAL));

        assertThat(explained()).contains("mark-curve", "mark-dashed", "mark-marker", "mark-level");
        assertThat(explained())
                .doesNotContain(
                        "mark-hatching",
                        "mark-pale",
                        "mark-strip",
                        "mark-trained",
                        "mark-beside",
                        "mark-ring",
                        "mark-outdated",
                        "mark-isolated",
                        "mark-second-branch");
    }

    @Test
    void followsWhatIsDrawn(FxRobot robot) {
        show(robot, SyntheticSnapshots.brokenUpTo(20, REQUEST));
        assertThat(explained()).contains("mark-hatching", "mark-pale", "mark-strip");
        robot.interact(() -> board.setStale(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(explained()).contains("mark-outdated");
        robot.interact(() -> board.setStale(false));
        robot.interact(() -> board.setMarks(request ->
                List.of(new AxisMark("best", "E′", Quantity.FINETUNING_TEST_ERROR, 3, OptionalDouble.of(0.4)))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(explained()).contains("mark-landmark", "mark-ring").doesNotContain("mark-outdated");
    }

    @Test
    void namesThinLinesOfTheSecondBranchAndWhatStandsBeside(FxRobot robot) {
        Snapshot branched = SyntheticSnapshots.of(
                1,
                REQUEST,
                Level.FINAL,
                index -> Variations.withBranches(
                        SyntheticSnapshots.predict(REQUEST, Level.FINAL, index), 0.9, OptionalDouble.of(0.1)));
        robot.interact(() -> board.setArrangement(board.arrangement()
                .with(board.arrangement().content(ChartKind.OVERLAP).unfolded())));
        show(robot, branched);
        assertThat(explained()).contains("mark-second-branch");

        robot.interact(() -> board.setComparison(new Comparison(
                List.of(new Ghost(
                        "pinned", new Tone.OnScale(0.5, 0), Ghost.Extent.ALL, REQUEST, false, branched.points())),
                Optional.empty())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(explained()).contains("mark-beside");
    }

    @Test
    void namesADotThatStandsAlone(FxRobot robot) {
        show(robot, SyntheticSnapshots.partial(2, REQUEST, 1, Duration.ZERO));

        assertThat(explained()).contains("mark-isolated");
    }

    @Test
    void escapeClosesIt(FxRobot robot) {
        show(robot, SyntheticSnapshots.complete(1, REQUEST, Level.FINAL));
        robot.type(KeyCode.ESCAPE);

        assertThat(guide.isVisible()).isFalse();
    }

    @Test
    void everyMarkHasANameAndASentenceInEveryLanguage() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of("charts", language);
            for (ChartMark mark : ChartMark.values()) {
                assertThat(texts.text("mark." + mark.name(), "")).isNotBlank();
                assertThat(texts.text("mark." + mark.name() + ".meaning", "", ""))
                        .isNotBlank();
            }
        }
    }

    private void show(FxRobot robot, Snapshot snapshot) {
        robot.interact(() -> {
            board.show(snapshot);
            guide.setVisible(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Set<String> explained() {
        Set<String> ids = new TreeSet<>();
        for (Node entry : guide.lookupAll(".mark-guide-entry")) {
            ids.add(entry.getId());
        }
        return ids;
    }
}
