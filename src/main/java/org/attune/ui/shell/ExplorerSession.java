package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.live.CurveService;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;

/**
 * What is asked and what has been answered: submits every change of the model to the service, and offers the latest
 * snapshot on the JavaFX application thread. It needs no window, so that the first curves are on their way before there
 * is one.
 */
public final class ExplorerSession implements AutoCloseable {
    private static final List<Level> LEVELS = List.of(Level.values());

    private final ExplorerModel model;
    private final CurveService service;
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot =
            new ReadOnlyObjectWrapper<>(this, "snapshot", Optional.empty());
    private final JobReport job = new JobReport(JobKind.CURVES, this::cancel);
    private final ReadOnlyLongWrapper latest = new ReadOnlyLongWrapper(this, "latest");

    /**
     * Starts the service with the model's first request.
     *
     * @param model what is asked
     * @param services makes the service
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public ExplorerSession(ExplorerModel model, CurveServiceFactory services, Executor fxThread) {
        this.model = model;
        service = services.create(new SnapshotRelay(this::show, fxThread));
        submit(model.request());
        model.requestProperty().addListener((property, before, request) -> submit(request));
    }

    /** What is asked. */
    public ExplorerModel model() {
        return model;
    }

    /**
     * The latest snapshot; empty until the first has come. It may still answer an older request, see {@link #isLatest}.
     */
    public ReadOnlyObjectProperty<Optional<Snapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /**
     * The sequence number of the latest question; changes whenever the service is asked, also when it is asked again.
     */
    public ReadOnlyLongProperty latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Whether a snapshot answers what is asked now. */
    public boolean isLatest(Snapshot answer) {
        return answer.sequence() >= latest.get();
    }

    /** The answer at the marker to what is asked now; empty while there is none. */
    ObservableValue<Optional<Prediction>> answerProperty() {
        return snapshot.map(newest -> newest.flatMap(Snapshot::current)
                .filter(answer -> answer.parameters().equals(model.parameters())));
    }

    /**
     * The answer at the marker; empty while there is none to what is asked now. Only what pre-training depends on
     * counts, so that of this answer the pre-training stage is true, and the other may be stale.
     */
    Optional<Prediction> pretrainingAnswer() {
        return snapshot.get()
                .flatMap(Snapshot::current)
                .filter(prediction -> pretrainingOf(prediction.parameters()).equals(pretrainingOf(model.parameters())));
    }

    /** The job while curves are computed. */
    public JobReport job() {
        return job;
    }

    /** Stops computing; what has come so far stays. */
    public void cancel() {
        service.cancel();
    }

    /** Asks the same again, after a cancellation or a failure. */
    public void resume() {
        submit(model.request());
    }

    @Override
    public void close() {
        service.close();
    }

    /** The parameters with those of fine-tuning set to their defaults. */
    private static Parameters pretrainingOf(Parameters parameters) {
        Parameters reduced = parameters.withReuse(false);
        for (ParameterInfo parameter : ParameterInfo.independent()) {
            if (parameter.stage() == ParameterInfo.Stage.FINETUNING) {
                reduced = reduced.with(parameter, parameter.defaultValue());
            }
        }
        return reduced;
    }

    private void submit(CurveRequest request) {
        latest.set(service.submit(request));
        job.begin(JobProgress.of(LEVELS, Level.PREVIEW, 0, request.points()));
    }

    private void show(Snapshot newest) {
        snapshot.set(Optional.of(newest));
        if (!isLatest(newest)) {
            return;
        }
        if (newest.state() == Snapshot.State.RUNNING) {
            int asked = newest.request().points() - newest.spared();
            job.at(JobProgress.of(LEVELS, newest.level(), Math.min(newest.solved(), asked), asked));
        } else {
            job.end();
        }
    }
}
