package org.attune.ui.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterException;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.simulation.Simulation;
import org.attune.simulation.SimulationRequest;
import org.attune.simulation.SimulationResult;
import org.attune.ui.charts.ChartDot;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;
import org.attune.ui.text.RefusalTexts;
import org.attune.ui.text.Texts;

/**
 * Trains at the marker when the user asks for it, in the background. What was trained stands beside the curves as long
 * as these go through it: while the marker moves along the axis it stays, and any other change hides it. To be used on
 * the JavaFX application thread only.
 */
public final class SimulationSession implements AutoCloseable {
    /** Runs behind each dot, as in the paper's Figure 1. */
    static final int SEEDS = 4;

    private final ObservableValue<CurveRequest> request;
    private final Simulation simulation;
    private final Executor fxThread;
    private final Texts texts = Texts.of("simulate");
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "simulation");
        thread.setDaemon(true);
        return thread;
    });
    private final ReadOnlyObjectWrapper<SimulationState> state =
            new ReadOnlyObjectWrapper<>(this, "state", SimulationState.NONE);
    private final ReadOnlyObjectWrapper<List<ChartDot>> dots = new ReadOnlyObjectWrapper<>(this, "dots", List.of());
    private final JobReport job = new JobReport(JobKind.TRAINING, this::cancel);
    private Function<Parameters, Optional<Prediction>> theory = parameters -> Optional.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * Creates the session; it has nothing to do yet.
     *
     * @param request what is asked
     * @param simulation where runs go
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public SimulationSession(ObservableValue<CurveRequest> request, Simulation simulation, Executor fxThread) {
        this.request = request;
        this.simulation = simulation;
        this.fxThread = fxThread;
        request.subscribe(this::choose);
        state.subscribe(this::choose);
    }

    /** How it stands. */
    ReadOnlyObjectProperty<SimulationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Trains at the marker; what was being trained is given up.
     *
     * @param dimension D
     */
    void run(int dimension) {
        cancel();
        Parameters parameters = request.getValue().parameters();
        AtomicBoolean signal = new AtomicBoolean();
        cancelled = signal;
        state.set(state.get().begun(dimension, SEEDS));
        job.begin(JobProgress.of(0, SEEDS));
        background.execute(() -> {
            try {
                SimulationResult result = simulation.run(
                        new SimulationRequest(parameters, dimension, SEEDS, 1, false),
                        signal::get,
                        run -> tell(signal, this::oneMore));
                tell(signal, () -> end(added(result), unconverged(result), outcome(result)));
            } catch (CancellationException givenUp) {
                tell(signal, () -> end(state.get().results(), Optional.empty()));
            } catch (ParameterException refusal) {
                tell(signal, () -> end(state.get().results(), Optional.of(new RefusalTexts().message(refusal))));
            } catch (RuntimeException | OutOfMemoryError failure) {
                tell(
                        signal,
                        () -> end(
                                state.get().results(),
                                Optional.of(texts.text("failed", String.valueOf(failure.getMessage())))));
            }
        });
    }

    /** Who knows the theory's answer, to be compared with at the end of training; empty where it is not known. */
    public void setTheory(Function<Parameters, Optional<Prediction>> newTheory) {
        theory = newTheory;
    }

    /** The job while something is trained. */
    public JobReport job() {
        return job;
    }

    /** Gives up what is being trained; the dots stay. */
    void cancel() {
        cancelled.set(true);
        if (state.get().isRunning()) {
            end(state.get().results(), Optional.empty());
        }
    }

    /** Takes all dots away. */
    void clear() {
        cancel();
        state.set(SimulationState.NONE);
    }

    /** Forgets why the last runs could not be done. */
    void dismiss() {
        if (!state.get().isRunning()) {
            end(state.get().results(), Optional.empty());
        }
    }

    /** The dots beside the curves that are asked: what was trained with parameters that these curves go through. */
    public ReadOnlyObjectProperty<List<ChartDot>> dotsProperty() {
        return dots.getReadOnlyProperty();
    }

    private void choose() {
        CurveRequest shown = request.getValue();
        dots.set(state.get().results().stream()
                .filter(result -> isOn(shown, result.request().parameters()))
                .flatMap(result -> dots(shown, result))
                .toList());
    }

    /** What was trained since dots were last removed, the oldest first. */
    public List<SimulationResult> results() {
        return state.get().results();
    }

    /** Shows what was trained before, in place of what is there. */
    public void show(List<SimulationResult> before) {
        cancel();
        state.set(SimulationState.NONE.ended(before, Optional.empty(), Optional.empty()));
    }

    /** Tells whenever {@link #results} has changed. */
    public void onResults(Runnable listener) {
        state.map(SimulationState::results).addListener((property, before, now) -> listener.run());
    }

    /** Whether runs are under way. */
    public boolean isRunning() {
        return state.get().isRunning();
    }

    @Override
    public void close() {
        cancelled.set(true);
        background.shutdown();
    }

    private static boolean isOn(CurveRequest shown, Parameters trained) {
        Parameters asked = shown.parameters();
        return trained.prescribed().isPresent() == asked.prescribed().isPresent()
                && asked.with(shown.axis(), trained.get(shown.axis())).equals(trained);
    }

    private static Stream<ChartDot> dots(CurveRequest shown, SimulationResult result) {
        double x = result.request().parameters().get(shown.axis());
        return Stream.of(Quantity.values()).flatMap(quantity -> ChartDot.of(quantity, x, result).stream());
    }

    /** A new run replaces an older one with the same parameters. */
    private List<SimulationResult> added(SimulationResult result) {
        List<SimulationResult> results = new ArrayList<>(state.get().results());
        results.removeIf(
                older -> older.request().parameters().equals(result.request().parameters()));
        results.add(result);
        return results;
    }

    private Optional<String> unconverged(SimulationResult result) {
        long missing = result.runs().stream().filter(run -> !run.isConverged()).count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(texts.text("unconverged", Long.toString(missing), Integer.toString(SEEDS)));
    }

    private void oneMore() {
        state.set(state.get().oneMore());
        job.at(JobProgress.of(state.get().done(), state.get().all()));
    }

    private Optional<String> outcome(SimulationResult result) {
        return new TrainingOutcome(result, theory.apply(result.request().parameters()))
                .sentence(request.getValue(), texts);
    }

    private void end(List<SimulationResult> results, Optional<String> failure) {
        end(results, failure, Optional.empty());
    }

    private void end(List<SimulationResult> results, Optional<String> failure, Optional<String> outcome) {
        job.end();
        state.set(state.get().ended(results, failure, outcome));
    }

    /** What comes of runs that were given up is not told. */
    private void tell(AtomicBoolean signal, Runnable change) {
        fxThread.execute(() -> {
            if (!signal.get()) {
                change.run();
            }
        });
    }
}
