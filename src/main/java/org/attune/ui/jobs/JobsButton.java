package org.attune.ui.jobs;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import org.attune.ui.controls.Hints;

/** Says how many jobs run, and opens and closes their list. */
final class JobsButton extends ToggleButton {
    /** Says it of a list. */
    JobsButton(JobList list) {
        JobTexts texts = new JobTexts();
        setId("status-jobs");
        getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "jobs-button");
        setMinWidth(USE_PREF_SIZE);
        Hints.install(this, texts.openHint());
        list.jobsProperty().map(jobs -> texts.count(jobs.size())).subscribe(words -> {
            setText(words);
            setAccessibleText(words + ". " + texts.openHint());
        });
    }
}
