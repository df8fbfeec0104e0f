package org.attune.ui.jobs;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Lets the seconds of a list tick while anything runs, and only then. */
final class JobTicker {
    private final Timeline seconds;

    /** Begins as soon as something runs. */
    JobTicker(JobList list) {
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> list.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        list.jobsProperty().subscribe(jobs -> {
            if (jobs.isEmpty()) {
                seconds.stop();
            } else if (seconds.getStatus() != Animation.Status.RUNNING) {
                seconds.playFromStart();
            }
        });
    }
}
