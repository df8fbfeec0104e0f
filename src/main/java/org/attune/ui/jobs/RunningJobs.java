package org.attune.ui.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** The jobs of a window: their list, the pane that shows it, and the button that opens the pane. */
public final class RunningJobs {
    private final JobList list = new JobList(System::nanoTime);
    private final ToggleButton button = new JobsButton(list);
    private final Node pane = new JobsPane(list);

    /** No jobs yet. */
    public RunningJobs() {
        pane.visibleProperty().bind(button.selectedProperty());
        new JobTicker(list);
    }

    /** Lists the job of a report whenever it runs. */
    public void follow(JobReport report) {
        list.follow(report);
    }

    /** Opens and closes the pane. */
    public Node button() {
        return button;
    }

    /** The list, there while it is open. */
    public Node pane() {
        return pane;
    }

    /** Tells the time that a job has taken, every second while it runs; empty when it does not run. */
    public void watch(JobKind kind, Consumer<Optional<Duration>> listener) {
        list.jobsProperty()
                .map(jobs -> jobs.stream()
                        .filter(job -> job.kind() == kind)
                        .map(Job::elapsed)
                        .findFirst())
                .subscribe(listener);
    }
}
