package org.attune.ui.jobs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The list of all running jobs; rows stay the same nodes while their jobs go on, so that a click on one arrives. */
final class JobsPane extends VBox {
    private final JobTexts texts = new JobTexts();
    private final Map<JobKind, JobRow> rows = new EnumMap<>(JobKind.class);
    private final Label none = new Label(texts.none());

    /** Shows a list, while it is in sight. */
    JobsPane(JobList list) {
        setId("jobs");
        getStyleClass().addAll("status-bar", "jobs");
        managedProperty().bind(visibleProperty());
        list.jobsProperty().subscribe(this::show);
        visibleProperty().subscribe(() -> show(list.jobsProperty().get()));
    }

    private void show(List<Job> jobs) {
        if (!isVisible()) {
            return;
        }
        List<Node> shown = jobs.isEmpty()
                ? List.of(none)
                : jobs.stream().<Node>map(this::row).toList();
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    private JobRow row(Job job) {
        JobRow row = rows.computeIfAbsent(job.kind(), kind -> new JobRow(job.report(), texts));
        row.show(job);
        return row;
    }
}
