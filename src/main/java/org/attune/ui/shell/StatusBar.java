package org.attune.ui.shell;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.ui.controls.Hints;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.ProseLabel;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobTexts;
import org.attune.ui.jobs.RunningJobs;
import org.attune.ui.text.ModelTexts;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the background is doing: messages, level, progress, time, and a button that stops or resumes it. */
final class StatusBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Texts texts = Texts.of("shell");
    private final ModelTexts names = new ModelTexts();
    private final ProseLabel message = new ProseLabel();
    private final Label level = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label count = new Label();
    private final Label elapsed = new Label();
    private final Button stop = new Button();
    private final Button dismiss = new Button();
    private Optional<String> error = Optional.empty();
    private boolean onlyNotice;
    private boolean onlyProblems;
    private String comment = "";
    private String welcome = "";
    private boolean failed;
    private boolean running;
    private boolean resumable;
    private final JobTexts jobTexts = new JobTexts();
    private long shownSeconds;

    /**
     * Creates a bar for a request that has just begun.
     *
     * @param cancel stops computing
     * @param resume asks the same again
     */
    StatusBar(Runnable cancel, Runnable resume) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        message.setId("status-message");
        message.getStyleClass().add("status-message");
        message.setMaxWidth(Double.MAX_VALUE);
        Hints.install(message, message::getText);
        HBox.setHgrow(message, Priority.ALWAYS);
        dismiss.setId("status-dismiss");
        dismiss.setGraphic(new FontIcon(Material2AL.CLOSE));
        dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        dismiss.setAccessibleText(texts.text("status.dismiss"));
        Hints.install(dismiss, dismiss::getAccessibleText);
        dismiss.managedProperty().bind(dismiss.visibleProperty());
        dismiss.setOnAction(event -> {
            welcome = error.isPresent() ? welcome : "";
            error = Optional.empty();
            showMessage();
        });
        level.setId("status-level");
        progress.setId("status-progress");
        progress.setAccessibleText(texts.text("status.points-solved"));
        count.setId("status-count");
        elapsed.setId("status-elapsed");
        stop.setId("status-stop");
        stop.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Hints.install(stop, () -> resumable ? texts.text("status.again") : texts.text("status.stop"));
        stop.setOnAction(event -> {
            if (running) {
                cancel.run();
            } else {
                resume.run();
            }
        });
        getChildren().addAll(message, dismiss, progress, level, count, elapsed, stop);
        showMessage();
        showStop(true, false);
    }

    /** Shows how many jobs run, and lets the seconds of the curves tick. */
    void showJobs(RunningJobs jobs) {
        getChildren().add(getChildren().indexOf(progress), jobs.button());
        jobs.watch(
                JobKind.CURVES,
                time -> time.ifPresent(taken -> {
                    // A snapshot tells it more exactly, but the next one may be long in coming.
                    if (running && taken.toSeconds() > shownSeconds) {
                        showElapsed(taken, jobTexts.duration(taken));
                    }
                }));
    }

    private void showElapsed(Duration time, String text) {
        shownSeconds = time.toSeconds();
        elapsed.setText(text);
    }

    /** Shows that a request has just begun. */
    void showBegun(CurveRequest request) {
        showProgress(names.label(Level.PREVIEW), 0, request.points(), request.points(), true);
        showElapsed(Duration.ZERO, jobTexts.duration(Duration.ZERO));
        if (resumable) {
            failed = false;
            comment = "";
            showMessage();
        }
        showStop(true, false);
    }

    /** Shows how a request stands. */
    void show(Snapshot snapshot) {
        Snapshot.State state = snapshot.state();
        showProgress(
                levelName(snapshot),
                snapshot.solved(),
                snapshot.request().points(),
                snapshot.request().points() - snapshot.spared(),
                state == Snapshot.State.RUNNING);
        showElapsed(
                snapshot.elapsed(),
                state == Snapshot.State.RUNNING ? jobTexts.duration(snapshot.elapsed()) : seconds(snapshot.elapsed()));
        failed = state == Snapshot.State.FAILED;
        comment = switch (state) {
            case FAILED ->
                snapshot.failure().map(new RefusalTexts()::translated).orElse(texts.text("status.failed"));
            case CANCELLED -> texts.text("status.cancelled", names.label(snapshot.level()));
            case RUNNING, DONE -> unconverged(snapshot);
        };
        showMessage();
        showStop(state == Snapshot.State.RUNNING, failed || state == Snapshot.State.CANCELLED);
    }

    /** Shows the bar only while there is a problem (true), or always. */
    void setOnlyProblems(boolean only) {
        onlyProblems = only;
        showMessage();
    }

    /** Shows an error of the program itself until it is dismissed. */
    void showError(String text) {
        error = Optional.of(text);
        onlyNotice = false;
        showMessage();
    }

    /** Shows what the user should know until it is dismissed. */
    void showNotice(String text) {
        error = Optional.of(text);
        onlyNotice = true;
        showMessage();
    }

    /** Shows what newcomers should know, while there is nothing else to say and until it is dismissed. */
    void showWelcome(String text) {
        welcome = text;
        showMessage();
    }

    private void showMessage() {
        setVisible(!onlyProblems || error.isPresent() || failed);
        setManaged(isVisible());
        message.setText(error.orElse(comment.isEmpty() ? welcome : comment));
        message.pseudoClassStateChanged(FAILED, error.isPresent() ? !onlyNotice : failed);
        message.pseudoClassStateChanged(WARNING, !comment.isEmpty());
        dismiss.setVisible(error.isPresent() || (comment.isEmpty() && !welcome.isEmpty()));
    }

    /** What the level is called, if some points are not asked at it or it begins with fewer nodes. */
    private String levelName(Snapshot snapshot) {
        if (snapshot.spared() > 0) {
            return texts.text("status.level-where-holds", names.label(snapshot.level()));
        }
        return snapshot.current()
                .map(answer -> answer.accuracy().nodes())
                .filter(nodes -> nodes < Level.PREVIEW.accuracy().nodes())
                .map(nodes -> texts.text("status.level-nodes", names.label(snapshot.level()), nodes))
                .orElseGet(() -> names.label(snapshot.level()));
    }

    private void showProgress(String name, int solved, int points, int asked, boolean moving) {
        level.setText(name);
        progress.setProgress(asked == 0 ? 1 : (double) solved / asked);
        progress.setVisible(moving);
        count.setText(texts.text("status.count", Integer.toString(solved), Integer.toString(points)));
    }

    private void showStop(boolean nowRunning, boolean nowResumable) {
        if (nowRunning == running && nowResumable == resumable) {
            return;
        }
        running = nowRunning;
        resumable = nowResumable;
        stop.setText(resumable ? texts.text("status.resume") : texts.text("status.cancel"));
        stop.setGraphic(new FontIcon(resumable ? Material2MZ.PLAY_ARROW : Material2MZ.STOP));
        stop.setDisable(!running && !resumable);
    }

    private String unconverged(Snapshot snapshot) {
        long missing = snapshot.points().stream()
                .flatMap(Optional::stream)
                .filter(StatusBar::isIncomplete)
                .count();
        return missing == 0 ? "" : texts.text("status.unconverged", missing);
    }

    private static boolean isIncomplete(Prediction prediction) {
        return !prediction.pretraining().convergence().status().isAnswer()
                || !prediction.finetuning().convergence().status().isAnswer();
    }

    private static String seconds(Duration time) {
        return Numerals.sign().fixed(time.toMillis() / 1000.0, 2) + "\u00a0s";
    }
}
