package org.attune.ui.export;

import java.util.concurrent.Executor;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;

/** Lists exports among the running jobs: those asked for while others are made are one job together. */
public final class ExportJob {
    private final JobReport report;

    /**
     * Reports what a service makes.
     *
     * @param exports makes files
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public ExportJob(ExportService exports, Executor fxThread) {
        report = new JobReport(JobKind.EXPORT, exports::cancel);
        exports.setListener(progress -> fxThread.execute(() -> show(progress)));
    }

    /** The report. */
    public JobReport report() {
        return report;
    }

    private void show(ExportProgress progress) {
        JobProgress come = JobProgress.of(progress.done(), progress.asked());
        if (progress.isOver()) {
            report.end();
        } else if (report.progressProperty().get().isPresent()) {
            report.at(come);
        } else {
            report.begin(come);
        }
    }
}
