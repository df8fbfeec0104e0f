package org.attune.ui.jobs;

import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the job of a session stands: the one way in which everything that runs in the background says so. To be used on
 * the JavaFX application thread only, as sessions are.
 */
public final class JobReport {
    private final JobKind kind;
    private final Runnable cancel;
    private final ReadOnlyLongWrapper number = new ReadOnlyLongWrapper(this, "number");
    private final ReadOnlyObjectWrapper<Optional<JobProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());

    /**
     * Creates a report of a job that does not run.
     *
     * @param kind what it is
     * @param cancel ends it at the user's wish; what has come so far stays
     */
    public JobReport(JobKind kind, Runnable cancel) {
        this.kind = kind;
        this.cancel = cancel;
    }

    /** What the job is. */
    public JobKind kind() {
        return kind;
    }

    /** A new job begins, in place of one that still runs: its time begins now. */
    public void begin(JobProgress first) {
        progress.set(Optional.of(first));
        number.set(number.get() + 1);
    }

    /** The job has come so far. */
    public void at(JobProgress newProgress) {
        progress.set(Optional.of(newProgress));
    }

    /** The job has ended, however it did. */
    public void end() {
        progress.set(Optional.empty());
    }

    /** How far the job has come; empty while none runs. */
    public ReadOnlyObjectProperty<Optional<JobProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Changes when a new job begins. */
    ReadOnlyLongProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** Ends the job at the user's wish. */
    public void cancel() {
        cancel.run();
    }
}
