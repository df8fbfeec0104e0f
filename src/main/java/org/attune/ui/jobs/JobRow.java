package org.attune.ui.jobs;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attune.ui.controls.Hints;

/** A job: what it is, how far it has come, its times, and a button that cancels it. */
final class JobRow extends HBox {
    private final JobTexts texts;
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label elapsed = new Label();
    private final Label left = new Label();

    /** A row for a report. */
    JobRow(JobReport report, JobTexts texts) {
        this.texts = texts;
        String id = "job-" + report.kind().name().toLowerCase(Locale.ROOT);
        setId(id);
        getStyleClass().add("job-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(texts.name(report.kind()));
        name.getStyleClass().add("job-name");
        progress.setId(id + "-progress");
        progress.getStyleClass().add("job-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        Hints.install(progress, progress::getText);
        setHgrow(progress, Priority.ALWAYS);
        bar.setAccessibleText(texts.name(report.kind()));
        elapsed.setId(id + "-elapsed");
        elapsed.getStyleClass().add("job-elapsed");
        left.setId(id + "-left");
        left.getStyleClass().add("job-left");
        Button cancel = new Button(texts.cancel());
        cancel.setId(id + "-cancel");
        cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        cancel.setAccessibleText(texts.cancelHint(report.kind()));
        cancel.setMinWidth(USE_PREF_SIZE);
        Hints.install(cancel, texts.cancelHint(report.kind()));
        cancel.setOnAction(event -> report.cancel());
        getChildren().addAll(name, progress, bar, elapsed, left, cancel);
    }

    /** Shows how the job stands now. */
    void show(Job job) {
        progress.setText(texts.progress(job));
        bar.setProgress(job.progress().share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        elapsed.setText(texts.duration(job.elapsed()));
        left.setText(texts.left(job.left()));
    }
}
