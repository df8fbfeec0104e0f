package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.FamilyMember;
import org.attune.live.FamilyService;
import org.attune.live.FamilySnapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.Tone;
import org.attune.ui.controls.Numerals;
import org.attune.ui.jobs.JobKind;
import org.attune.ui.jobs.JobProgress;
import org.attune.ui.jobs.JobReport;

/**
 * Has the curves of the family computed, and those of pins that stand at a coarse level or came without answers. They
 * follow what is asked: a preview that is under way is completed before a newer one begins, so that something is seen
 * while a slider moves. To be used on the JavaFX application thread only.
 */
public final class FamilySession implements AutoCloseable {
    /** No question has this number. */
    private static final long NONE = -1;

    private final ComparisonModel model;
    private final ObservableValue<CurveRequest> request;
    private final FamilyService service;
    private final ReadOnlyObjectWrapper<FamilyState> state =
            new ReadOnlyObjectWrapper<>(this, "state", FamilyState.NONE);
    private final JobReport job = new JobReport(JobKind.FAMILY, this::cancel);
    private Question asked = Question.NOTHING;
    private long latest;
    private boolean previewing;

    /**
     * Starts the service; it has nothing to do while there is no family.
     *
     * @param model what the family varies
     * @param request what the charts show
     * @param services makes the service
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public FamilySession(
            ComparisonModel model,
            ObservableValue<CurveRequest> request,
            Function<Consumer<FamilySnapshot>, FamilyService> services,
            Executor fxThread) {
        this.model = model;
        this.request = request;
        service = services.apply(snapshot -> fxThread.execute(() -> show(snapshot)));
        request.subscribe(this::ask);
        model.stateProperty().subscribe(this::ask);
    }

    /** What there is to draw. */
    ReadOnlyObjectProperty<FamilyState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The job while curves are computed. */
    public JobReport job() {
        return job;
    }

    /** Stops computing; what has come so far stays, and the next change asks again. */
    private void cancel() {
        service.cancel();
        previewing = false;
        latest = NONE;
        job.end();
        FamilyState now = state.get();
        state.set(new FamilyState(now.ghosts(), false, now.failure()));
    }

    @Override
    public void close() {
        service.close();
    }

    /**
     * What is to be computed.
     *
     * @param pins indices of the pins that are not at the last level
     * @param requests their curves, and then those of the family; the marker is put aside, since it does not matter
     * @param members the family
     */
    private record Question(List<Integer> pins, List<CurveRequest> requests, List<FamilyMember> members) {
        static final Question NOTHING = new Question(List.of(), List.of(), List.of());

        static Question of(ComparisonState comparison, CurveRequest request) {
            List<Integer> pins = IntStream.range(0, comparison.pins().size())
                    .filter(index -> !comparison.pins().get(index).isFinal())
                    .boxed()
                    .toList();
            List<FamilyMember> members = comparison
                    .family()
                    .map(family -> family.members(withoutMarker(request)))
                    .orElse(List.of());
            List<CurveRequest> requests = new ArrayList<>();
            pins.forEach(index ->
                    requests.add(withoutMarker(comparison.pins().get(index).request())));
            members.forEach(member -> requests.add(member.request()));
            return new Question(pins, requests, members);
        }

        List<String> names() {
            return members.stream().map(FamilySession::name).toList();
        }

        /** Whether the same is varied over the same axis, only elsewhere. */
        boolean variesAs(Question other) {
            return names().equals(other.names()) && axes().equals(other.axes());
        }

        private List<ParameterInfo> axes() {
            return members.stream().map(member -> member.request().axis()).toList();
        }
    }

    /** As the legend of this window calls it. */
    private static String name(FamilyMember member) {
        return Numerals.sign().write(member.name());
    }

    private static CurveRequest withoutMarker(CurveRequest request) {
        return request.with(request.parametersAt(0));
    }

    private void ask() {
        Question question = Question.of(model.state(), request.getValue());
        if (question.equals(asked)) {
            return;
        }
        if (question.requests().isEmpty()) {
            service.cancel();
            job.end();
            asked = question;
            previewing = false;
            state.set(FamilyState.NONE);
        } else if (previewing && question.variesAs(asked)) {
            state.set(state.get().outdated(question.names()));
        } else {
            asked = question;
            previewing = true;
            state.set(state.get().outdated(question.names()));
            latest = service.submit(question.requests());
            job.begin(JobProgress.of(
                    List.of(Level.values()),
                    Level.PREVIEW,
                    0,
                    question.requests().size()));
        }
    }

    private void show(FamilySnapshot snapshot) {
        if (snapshot.sequence() != latest || asked.requests().isEmpty()) {
            return;
        }
        int pins = asked.pins().size();
        List<Ghost> ghosts = new ArrayList<>();
        for (int i = 0; i < asked.members().size(); i++) {
            FamilyMember member = asked.members().get(i);
            ghosts.add(new Ghost(
                    name(member),
                    new Tone.OnScale(
                            asked.members().size() == 1
                                    ? 0
                                    : i / (asked.members().size() - 1.0),
                            i),
                    Ghost.Extent.FIRST,
                    member.request(),
                    false,
                    snapshot.curves().get(pins + i)));
        }
        state.set(new FamilyState(ghosts, !snapshot.last(), snapshot.failure()));
        if (snapshot.last()) {
            job.end();
        } else {
            job.at(FamilyWork.of(snapshot));
        }
        if (snapshot.level().isPresent()) {
            previewing = false;
        }
        fillPins(snapshot);
        ask();
    }

    /**
     * Draws pins with what has come of them, so that those of an opened session are seen at once. What is final waits
     * for the last snapshot: the question would be another one, and the rest of it begun anew.
     */
    private void fillPins(FamilySnapshot snapshot) {
        ComparisonState filled = model.state();
        for (int pin = 0; pin < filled.pins().size(); pin++) {
            // Found by what they ask: the user may have changed their order meanwhile.
            int curve = snapshot.requests()
                    .indexOf(withoutMarker(filled.pins().get(pin).request()));
            if (curve < 0 || filled.pins().get(pin).isFinal()) {
                continue;
            }
            List<Optional<Prediction>> points = snapshot.curves().get(curve);
            Pin better = filled.pins().get(pin).withPoints(points);
            if (snapshot.last() || (filled.pins().get(pin).isImprovedBy(points) && !better.isFinal())) {
                filled = filled.withPin(pin, better);
            }
        }
        model.setState(filled);
    }

    /**
     * What is drawn of the family.
     *
     * @param ghosts its members
     * @param computing whether finer or newer ones are on their way
     * @param failure what has failed
     */
    record FamilyState(List<Ghost> ghosts, boolean computing, Optional<String> failure) {
        static final FamilyState NONE = new FamilyState(List.of(), false, Optional.empty());

        FamilyState {
            ghosts = List.copyOf(ghosts);
        }

        /** What stays in sight, as a thing of the past, of a family that now has other members: those of its names. */
        FamilyState outdated(List<String> names) {
            return new FamilyState(
                    ghosts.stream()
                            .filter(ghost -> names.contains(ghost.name()))
                            .map(ghost -> new Ghost(
                                    ghost.name(), ghost.tone(), ghost.extent(), ghost.request(), true, ghost.points()))
                            .toList(),
                    true,
                    failure);
        }
    }
}
