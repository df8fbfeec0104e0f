package org.attune.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.attune.curves.CurveRequest;
import org.attune.curves.inverse.Crossing;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.live.TargetService;
import org.attune.live.TargetSnapshot;
import org.attune.model.Assessment;
import org.attune.model.Estimate;
import org.attune.model.Interval;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.PrescribedPretraining;
import org.attune.model.Quantity;
import org.attune.model.Reason;
import org.attune.model.Stage;
import org.attune.model.Verdict;
import org.attune.storage.session.SavedTarget;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is said of a target while its answer gets better, and where it is marked. */
@ExtendWith(ApplicationExtension.class)
final class TargetCardTest {
    private static final TargetAnswer NONE =
            new TargetAnswer(List.of(), Optional.of(Interval.closed(0.39, 0.77)), List.of(), 0);
    private static final Assessment BROKEN = new Assessment(
            Verdict.BROKEN, List.of(new Reason(Stage.FINETUNING, Reason.Cause.JUMPS, Verdict.BROKEN, 0.314)));
    private static final TargetAnswer ONE = new TargetAnswer(
            List.of(new Crossing(new Estimate(2.4583, 0.04), new Estimate(0.45, 0.001), Assessment.HOLDS)),
            Optional.of(Interval.closed(0.39, 0.99)),
            List.of(),
            0);

    private final SimpleObjectProperty<CurveRequest> request = new SimpleObjectProperty<>(CurveRequest.DEFAULT);
    private final Answers answers = new Answers();
    private TargetSession session;
    private TargetCard card;
    private final List<Map<ParameterInfo, Double>> chosen = new ArrayList<>();

    @Start
    void start(javafx.stage.Stage stage) {
        session = new TargetSession(
                request,
                listener -> {
                    answers.listener = listener;
                    return answers;
                },
                Runnable::run);
        card = new TargetCard(Texts.of("compare"), session, chosen::add);
        stage.setScene(new Scene(card));
        stage.show();
    }

    @Test
    void aTargetThatIsNotInUseIsMarkedAndTakenBack(FxRobot robot) {
        PseudoClass notInUse = PseudoClass.getPseudoClass("not-in-use");
        ask(robot);
        TextField target = robot.lookup("#target-value").queryAs(TextField.class);
        String used = target.getText();
        assertThat(target.getPseudoClassStates()).doesNotContain(notInUse);

        robot.interact(() -> {
            target.setText("1,234");
            target.fireEvent(new ActionEvent());
        });
        assertThat(target.getPseudoClassStates()).contains(notInUse);
        assertThat(note(robot)).contains("1.234", "1234");
        robot.interact(() -> answers.answer(Level.FINAL, NONE));
        assertThat(note(robot)).as("the reason stays").contains("1.234", "1234");

        robot.interact(() -> target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertThat(target.getText()).isEqualTo(used);
        assertThat(target.getPseudoClassStates()).doesNotContain(notInUse);
        assertThat(note(robot)).contains("No α′");
    }

    @Test
    void aSavedAnswerIsShownAtOnceWithItsQuestion(FxRobot robot) {
        TargetQuestion question = new TargetQuestion(Quantity.OVERLAP, 0.9, CurveRequest.DEFAULT).withoutMarker();
        long before = answers.number;

        robot.interact(() -> session.show(Optional.of(new SavedTarget(question, Level.FINAL, ONE))));

        assertThat(robot.lookup("#target-value").queryAs(TextField.class).getText())
                .isEqualTo("0.9");
        assertThat(robot.lookup("#target-quantity").<Quantity>queryComboBox().getValue())
                .isEqualTo(Quantity.OVERLAP);
        assertThat(robot.lookup(".target-crossing").queryAll()).hasSize(1);
        assertThat(note(robot)).contains("All");
        assertThat(answers.number).as("nothing is asked again").isEqualTo(before);
        assertThat(session.found()).contains(new SavedTarget(question, Level.FINAL, ONE));

        robot.interact(() -> session.show(Optional.empty()));
        assertThat(robot.lookup("#target-value").queryAs(TextField.class).getText())
                .isEmpty();
        assertThat(robot.lookup(".target-crossing").queryAll()).isEmpty();
        assertThat(session.found()).isEmpty();
    }

    @Test
    void aSavedAnswerThatWasRoughIsRefined(FxRobot robot) {
        TargetQuestion question = new TargetQuestion(Quantity.OVERLAP, 0.9, CurveRequest.DEFAULT).withoutMarker();
        long before = answers.number;

        robot.interact(() -> session.show(Optional.of(new SavedTarget(question, Level.PREVIEW, ONE))));

        assertThat(answers.number).isEqualTo(before + 1);
    }

    @Test
    void aRoughLookThatFindsNothingIsNotCalledAnAnswer(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(Level.PREVIEW, NONE));
        assertThat(note(robot)).startsWith("None found so far").doesNotContain("0.77");

        robot.interact(() -> answers.answer(Level.FINAL, NONE));
        assertThat(note(robot)).contains("No α′").contains("0.77");
    }

    @Test
    void aQuantityThatTheParameterDoesNotMoveIsSaidToStay(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(
                Level.FINAL,
                new TargetAnswer(List.of(), Optional.of(Interval.closed(0.41967, 0.41968)), List.of(), 0)));
        assertThat(note(robot)).contains("stays 0.4197").doesNotContain("goes from");
    }

    @Test
    void saysWhereACrossingIsMarkedWhenItsParameterIsNotTheAxis(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        assertThat(note(robot)).doesNotContain("x axis");
        robot.interact(() -> request.set(CurveRequest.over(CurveRequest.DEFAULT.parameters(), ParameterInfo.LAMBDA)));
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        assertThat(note(robot)).contains("where α′ is the x axis");
        assertThat(session.marks(request.get())).isEmpty();
    }

    @Test
    void aQuestionThatIsImpossibleForAWhileSaysSoAndIsAskedAgain(FxRobot robot) {
        ComboBox<ParameterInfo> unknown = robot.lookup("#target-unknown").queryComboBox();
        robot.interact(() -> unknown.setValue(ParameterInfo.LAMBDA));
        ask(robot);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        CurveRequest possible = request.get();
        robot.interact(() -> request.set(
                possible.with(possible.parameters().withPrescribed(Optional.of(PrescribedPretraining.DEFAULT)))));
        assertThat(note(robot)).contains("λ").contains("prescribed");
        assertThat(robot.lookup(".target-crossing").queryAll()).isEmpty();

        long before = answers.number;
        robot.interact(() -> request.set(possible));
        assertThat(answers.number).isEqualTo(before + 1);
    }

    @Test
    void aMarkHasNoMoreDigitsThanAreKnown(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        assertThat(session.marks(request.get()).stream().map(AxisMark::symbol).collect(Collectors.toList()))
                .containsExactly("2.46");
    }

    @Test
    void aCrossingWhereReplicaSymmetryIsBrokenSaysSoEverywhere(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(
                Level.FINAL,
                new TargetAnswer(
                        List.of(new Crossing(new Estimate(2.5, 0.01), new Estimate(0.45, 0.001), BROKEN)),
                        Optional.of(Interval.closed(0.39, 0.99)),
                        List.of(),
                        0)));

        assertThat(note(robot)).contains("At α′ = 2.5 replica symmetry is broken: training need not reach the target");
        assertThat(robot.lookup(".target-crossing").queryButton().getText()).endsWith("(theory broken)");
        assertThat(robot.lookup(".target-crossing").queryButton().getAccessibleText())
                .contains("Jumps of the proximal carry 31 % of its response in fine-tuning");
        assertThat(session.marks(request.get()))
                .singleElement()
                .extracting(AxisMark::words)
                .asString()
                .contains("(theory broken)");
    }

    @Test
    void saysWhereTheCurveLeapsPastTheTarget(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(
                Level.FINAL,
                new TargetAnswer(List.of(), Optional.of(Interval.closed(0.39, 0.77)), List.of(0.71234567), 0)));
        assertThat(note(robot)).contains("No α′").contains("jumps past it").contains("α′ = 0.712");
        assertThat(robot.lookup(".target-crossing").queryAll()).isEmpty();
    }

    @Test
    void aClickOnAnAnswerGoesThereFromTheFieldToo(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        robot.clickOn("#target-value").clickOn(".target-crossing");

        assertThat(chosen).containsExactly(Map.of(ParameterInfo.ALPHA_PRIME, 2.46));
    }

    @Test
    void aFinerAnswerDuringAClickDoesNotTakeItAway(FxRobot robot) {
        ask(robot);
        robot.interact(() -> answers.answer(Level.PREVIEW, ONE));
        robot.moveTo(".target-crossing").press(MouseButton.PRIMARY);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        robot.release(MouseButton.PRIMARY);

        assertThat(chosen).containsExactly(Map.of(ParameterInfo.ALPHA_PRIME, 2.46));
        Node button = robot.lookup(".target-crossing").query();
        assertThat(button.getCursor()).isEqualTo(Cursor.HAND);
        assertThat(button.getAccessibleText()).startsWith("Go there: α′ = 2.46");
    }

    @Test
    void theSearchIsAJobThatCanBeCancelledAndAskedForAgain(FxRobot robot) {
        assertThat(session.job().progressProperty().get()).isEmpty();
        ask(robot);
        robot.interact(() -> answers.answer(Level.PREVIEW, ONE));
        assertThat(session.job().progressProperty().get().orElseThrow().level()).contains(Level.FINAL);

        robot.interact(session.job()::cancel);
        assertThat(session.job().progressProperty().get()).isEmpty();
        assertThat(answers.cancelled).isTrue();
        assertThat(note(robot)).startsWith("Stopped");
        assertThat(robot.lookup(".target-crossing").queryAll())
                .as("what was found stays")
                .hasSize(1);

        ask(robot);
        robot.interact(() -> answers.answer(Level.FINAL, ONE));
        assertThat(session.job().progressProperty().get()).isEmpty();
        assertThat(note(robot)).startsWith("All crossings");
    }

    private static void ask(FxRobot robot) {
        TextField target = robot.lookup("#target-value").queryAs(TextField.class);
        robot.interact(() -> {
            target.setText("0.45");
            target.fireEvent(new ActionEvent());
        });
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#target-note").queryAs(Label.class).getText();
    }

    /** Answers when told to. */
    private static final class Answers implements TargetService {
        private Consumer<TargetSnapshot> listener = snapshot -> {};
        private Optional<TargetQuestion> question = Optional.empty();
        private long number;
        private boolean cancelled;

        @Override
        public long submit(TargetQuestion asked) {
            question = Optional.of(asked);
            return ++number;
        }

        void answer(Level level, TargetAnswer answer) {
            listener.accept(new TargetSnapshot(
                    number,
                    question.orElseThrow(),
                    level,
                    Optional.of(answer),
                    Optional.empty(),
                    level == Level.FINAL));
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void close() {}
    }
}
