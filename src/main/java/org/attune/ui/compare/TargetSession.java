package org.attune.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.curves.inverse.TargetAnswer;
import org.attune.curves.inverse.TargetQuestion;
import org.attune.live.TargetService;
import org.attune.live.TargetSnapshot;
import org.attune.model.Level;
import org.attune.model.ParameterException;
import org.attune.model.ParameterInfo;
import org.attune.model.Quantity;
import org.attune.model.Verdict;
import org.attune.storage.session.SavedTarget;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.EstimateFormat;
import org.attune.ui.controls.Numerals;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;
import org.attune.ui.text.ModelTexts;

/**
 * Asks which value of a parameter reaches a target, and again whenever anything else changes, until told to stop. To be
 * used on the JavaFX application thread only.
 */
public final class TargetSession implements AutoCloseable {
    /** The levels of a search. */
    private static final List<Level> LEVELS = List.of(Level.PREVIEW, Level.FINAL);

    /** No question has this number. */
    private static final long NONE = -1;

    private final ModelTexts names = new ModelTexts();
    private final ObservableValue<CurveRequest> request;
    private final TargetService service;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NONE);
    private final JobReport job = new JobReport(JobKind.TARGET, this::cancel);
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
            new ReadOnlyObjectWrapper<>(this, "wish", Optional.empty());
    private Optional<TargetQuestion> asked = Optional.empty();
    private long latest;
    private boolean rough;

    /**
     * What the user wants.
     *
     * @param quantity what is to reach the target
     * @param target which value
     * @param unknown the parameter that is sought
     */
    public record Wish(Quantity quantity, double target, ParameterInfo unknown) {}

    /**
     * How the question stands.
     *
     * @param snapshot what was last found out; empty while nothing was
     * @param current whether it answers what is asked now
     * @param searching whether more is on its way
     * @param refusal why there can be no answer now; empty while there can
     * @param stopped whether the user has stopped searching
     */
    record State(
            Optional<TargetSnapshot> snapshot,
            boolean current,
            boolean searching,
            Optional<ParameterException> refusal,
            boolean stopped) {
        static final State NONE = new State(Optional.empty(), true, false);

        State(Optional<TargetSnapshot> snapshot, boolean current, boolean searching) {
            this(snapshot, current, searching, Optional.empty(), false);
        }

        static State refused(ParameterException refusal) {
            return new State(Optional.empty(), true, false, Optional.of(refusal), false);
        }
    }

    /**
     * Starts the service; it has nothing to do while there is no target.
     *
     * @param request everything else that is held
     * @param services makes the service
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public TargetSession(
            ObservableValue<CurveRequest> request,
            Function<Consumer<TargetSnapshot>, TargetService> services,
            Executor fxThread) {
        this.request = request;
        service = services.apply(snapshot -> fxThread.execute(() -> show(snapshot)));
        request.subscribe(this::askAgain);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The parameter on the horizontal axis of the charts. */
    ObservableValue<ParameterInfo> axis() {
        return request.map(CurveRequest::axis);
    }

    /**
     * Asks for something else.
     *
     * @throws ParameterException when the target is not finite, or the unknown does not matter now; nothing has changed
     *     then
     */
    void ask(Wish newWish) {
        question(newWish);
        if (state.get().stopped()) {
            asked = Optional.empty();
        }
        wish.set(Optional.of(newWish));
        askAgain();
    }

    /** The job while it searches. */
    public JobReport job() {
        return job;
    }

    /** Stops searching; what was found stays, and the next change asks again. */
    private void cancel() {
        service.cancel();
        rough = false;
        latest = NONE;
        job.end();
        state.set(new State(state.get().snapshot(), state.get().current(), false, Optional.empty(), true));
    }

    /** Asks for nothing any more. */
    void stop() {
        wish.set(Optional.empty());
        asked = Optional.empty();
        rough = false;
        service.cancel();
        job.end();
        state.set(State.NONE);
    }

    /** The crossings on the axis of the charts, while they answer what is asked now. */
    List<AxisMark> marks(CurveRequest shown) {
        State now = state.get();
        if (!now.current()
                || now.snapshot().isEmpty()
                || now.snapshot().get().question().sweep().axis() != shown.axis()) {
            return List.of();
        }
        TargetQuestion question = now.snapshot().get().question();
        return now.snapshot().get().answer().map(TargetAnswer::crossings).orElse(List.of()).stream()
                .filter(crossing -> crossing.place().value() >= shown.from()
                        && crossing.place().value() <= shown.to())
                .map(crossing -> new AxisMark(
                        question.quantity().symbol() + " = " + Numerals.exact(question.target())
                                + (crossing.verdict() == Verdict.HOLDS
                                        ? ""
                                        : " (" + names.ofTheory(crossing.verdict()) + ")")
                                + ":",
                        EstimateFormat.value(crossing.place()),
                        question.quantity(),
                        crossing.place().value(),
                        OptionalDouble.of(crossing.value().value())))
                .toList();
    }

    /** What is asked for; empty for nothing. */
    ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** What answers the present question; empty while nothing does. */
    public Optional<SavedTarget> found() {
        State now = state.get();
        return wish.get().isEmpty() || !now.current()
                ? Optional.empty()
                : now.snapshot()
                        .flatMap(snapshot -> snapshot.answer()
                                .map(answer -> new SavedTarget(snapshot.question(), snapshot.level(), answer)));
    }

    /** Shows a question with what was answered then, or asks for nothing. An answer that was rough is refined. */
    public void show(Optional<SavedTarget> before) {
        stop();
        before.ifPresent(saved -> {
            TargetQuestion question = saved.question();
            asked = saved.level() == Level.FINAL ? Optional.of(question) : Optional.empty();
            state.set(new State(
                    Optional.of(new TargetSnapshot(
                            NONE, question, saved.level(), Optional.of(saved.answer()), Optional.empty(), true)),
                    true,
                    false));
            wish.set(Optional.of(new Wish(
                    question.quantity(), question.target(), question.sweep().axis())));
            askAgain();
        });
    }

    @Override
    public void close() {
        service.close();
    }

    private void askAgain() {
        if (wish.get().isEmpty()) {
            return;
        }
        TargetQuestion question;
        try {
            question = question(wish.get().get());
        } catch (ParameterException refusal) {
            // The wish stays: it may be possible again.
            asked = Optional.empty();
            rough = false;
            service.cancel();
            job.end();
            state.set(State.refused(refusal));
            return;
        }
        if (asked.equals(Optional.of(question))) {
            return;
        }
        state.set(new State(state.get().snapshot(), false, true));
        // A rough answer that is under way is awaited, so that something is seen while a slider moves.
        if (!rough) {
            asked = Optional.of(question);
            rough = true;
            latest = service.submit(question);
            job.begin(JobProgress.at(LEVELS, LEVELS.getFirst()));
        }
    }

    private TargetQuestion question(Wish wanted) {
        CurveRequest now = request.getValue();
        CurveRequest sweep =
                now.axis() == wanted.unknown() ? now : CurveRequest.over(now.parameters(), wanted.unknown());
        if (!now.parameters().dependsOn(wanted.unknown())) {
            throw new ParameterException(
                    wanted.unknown().symbol(), "sought", "a parameter that matters while pre-training is prescribed");
        }
        return new TargetQuestion(wanted.quantity(), wanted.target(), sweep).withoutMarker();
    }

    private void show(TargetSnapshot snapshot) {
        if (snapshot.sequence() != latest || asked.isEmpty()) {
            return;
        }
        if (snapshot.level() != Level.FINAL || snapshot.last()) {
            rough = false;
        }
        if (snapshot.last()) {
            job.end();
        } else {
            job.at(JobProgress.at(LEVELS, LEVELS.getLast()));
        }
        state.set(new State(Optional.of(snapshot), true, !snapshot.last()));
        askAgain();
    }
}
