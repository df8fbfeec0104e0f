package org.attune.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.model.Activation;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.storage.session.NamedState;
import org.attune.storage.session.SessionState;
import org.attune.storage.session.SessionView;
import org.attune.storage.session.Sight;
import org.attune.ui.charts.AxisWindow;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.ChartKind;
import org.attune.ui.charts.ToneName;
import org.attune.ui.compare.ComparisonState;
import org.attune.ui.compare.Pin;
import org.junit.jupiter.api.Test;

/** Steps are taken back one by one, and what belongs together is one step. */
final class HistoryTest {
    private static final ExplorerState START = new ExplorerState(CurveRequest.DEFAULT, BoardArrangement.INITIAL);

    private final Holder holder = new Holder();
    private final History history = new History(holder, () -> holder.nanos);

    /** A state that the test changes, and a clock that it winds. */
    private static final class Holder implements StateHolder {
        private ExplorerState state = START;
        private long nanos;

        @Override
        public ExplorerState state() {
            return state;
        }

        @Override
        public void restore(ExplorerState other) {
            state = other;
        }
    }

    @Test
    void aDragIsOneStepHoweverLongItTakes() {
        history.pressed();
        set(ParameterInfo.DELTA, 0.6);
        later(10_000);
        set(ParameterInfo.DELTA, 0.7);
        set(ParameterInfo.DELTA, 0.8);
        history.released();
        history.pressed();
        set(ParameterInfo.DELTA, 0.9);
        history.released();

        history.undo();
        assertThat(delta()).isEqualTo(0.8);
        history.undo();
        assertThat(holder.state).isEqualTo(START);
        assertThat(history.undoableProperty().get()).isEmpty();
        history.redo();
        history.redo();
        assertThat(delta()).isEqualTo(0.9);
        assertThat(history.redoableProperty().get()).isEmpty();
    }

    @Test
    void keysThatFollowEachOtherAreOneStepAndAfterAPauseAnother() {
        set(ParameterInfo.DELTA, 0.6);
        later(History.PAUSE.toMillis() - 1);
        set(ParameterInfo.DELTA, 0.7);
        later(History.PAUSE.toMillis() + 1);
        set(ParameterInfo.DELTA, 0.8);

        history.undo();
        assertThat(delta()).isEqualTo(0.7);
        history.undo();
        assertThat(holder.state).isEqualTo(START);
    }

    @Test
    void anotherParameterIsAnotherStep() {
        set(ParameterInfo.DELTA, 0.6);
        set(ParameterInfo.LAMBDA, 0.1);
        change(START.request().parameters().withActivation(Activation.LINEAR));

        assertThat(history.undoableProperty().get())
                .hasValue(new Change(
                        Set.of(ParameterInfo.DELTA, ParameterInfo.LAMBDA), Set.of(Change.Aspect.ACTIVATION)));
        history.undo();
        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(ParameterInfo.LAMBDA), Set.of()));
        history.undo();
        assertThat(delta()).isEqualTo(0.6);
    }

    @Test
    void whatTheChartsShowIsTakenBackToo() {
        holder.state = new ExplorerState(START.request(), BoardArrangement.INITIAL.withChart(0, ChartKind.STABILITY));
        history.changed();

        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.CHARTS)));
        history.undo();
        assertThat(holder.state).isEqualTo(START);
    }

    @Test
    void aZoomIsOneStepAndWhatIsInSightIsNone() {
        history.pressed();
        history.released();
        for (int notch = 0; notch < 5; notch++) {
            later(100);
            to(holder.state.with(holder.state.arrangement().with(new AxisWindow(0.1 * notch, 1))));
        }
        Sight landscape = new Sight(Sight.Centre.LANDSCAPE, Sight.Numbers.COMPARE);
        to(holder.state.with(landscape));

        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.ZOOM)));
        history.undo();
        assertThat(holder.state).isEqualTo(START.with(landscape));
        history.redo();
        assertThat(holder.state.arrangement().window().from()).isEqualTo(0.4);
        assertThat(holder.state.sight()).isEqualTo(landscape);
    }

    @Test
    void aDragOfTwoParametersIsOneStep() {
        history.pressed();
        for (int move = 1; move < 6; move++) {
            // Now and then it moves in one direction only.
            change(holder.state.request().parameters().with(ParameterInfo.DELTA, 0.5 + 0.1 * move));
            change(holder.state.request().parameters().with(ParameterInfo.LAMBDA, 0.1 * (move / 2 + 1)));
        }
        history.released();

        history.undo();
        assertThat(holder.state).isEqualTo(START);
    }

    @Test
    void pinsFamiliesAndDifferencesAreTakenBackAndAnswersAreNoSteps() {
        Pin pin = Pin.unanswered("One", ToneName.OWN, true, CurveRequest.DEFAULT);
        to(holder.state.with(ComparisonState.NONE.withPin(pin)));
        to(holder.state.with(holder.state.comparison().withSubtracted(OptionalInt.of(0))));
        to(holder.state.with(holder.state.comparison().withFamily(Optional.of(new Family.OfActivation()))));
        ComparisonState answered = holder.state.comparison().withPin(0, pin.withPoints(List.of(Optional.empty())));
        to(holder.state.with(answered));

        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.FAMILY)));
        history.undo();
        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.DIFFERENCE)));
        history.undo();
        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.PINS)));
        history.undo();
        assertThat(holder.state).isEqualTo(START);
        history.redo();
        history.redo();
        history.redo();
        assertThat(holder.state.comparison()).isEqualTo(answered);
    }

    @Test
    void snapshotsThatWereRemovedComeBack() {
        NamedState snapshot = new NamedState("One", new SessionState(CurveRequest.DEFAULT, SessionView.INITIAL));
        to(holder.state.with(List.of(snapshot)));
        to(holder.state.with(List.<NamedState>of()));

        assertThat(history.undoableProperty().get()).hasValue(new Change(Set.of(), Set.of(Change.Aspect.SNAPSHOTS)));
        history.undo();
        assertThat(holder.state.snapshots()).containsExactly(snapshot);
    }

    @Test
    void aDragBackToWhereItBeganLeavesNoStep() {
        set(ParameterInfo.LAMBDA, 0.1);
        later(5000);
        history.pressed();
        set(ParameterInfo.DELTA, 0.6);
        set(ParameterInfo.DELTA, 0.5);
        history.released();

        history.undo();
        assertThat(holder.state).isEqualTo(START);
    }

    @Test
    void aNewStepEndsWhatCouldBeDoneAgain() {
        set(ParameterInfo.DELTA, 0.6);
        history.undo();
        set(ParameterInfo.LAMBDA, 0.1);

        assertThat(history.redoableProperty().get()).isEmpty();
        history.redo();
        assertThat(holder.state.request().parameters().lambda()).isEqualTo(0.1);
        assertThat(delta()).isEqualTo(0.5);
    }

    @Test
    void aRunIsOneStepAlthoughOtherThingsAreChangedMeanwhile() {
        history.runBegins(ParameterInfo.DELTA);
        for (int i = 0; i < 10; i++) {
            later(5000);
            set(ParameterInfo.DELTA, 1 + 0.1 * i);
        }
        set(ParameterInfo.LAMBDA, 0.1);
        later(5000);
        set(ParameterInfo.DELTA, 3);
        history.runEnds();

        history.undo();
        assertThat(holder.state.request().parameters().lambda()).isEqualTo(0.05);
        history.undo();
        assertThat(holder.state).isEqualTo(START);
    }

    @Property(tries = 200)
    void undoingEverythingAndRedoingItBringsEverythingBack(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> steps) {
        // One instance of this class serves all tries.
        new HistoryTest().undoAndRedo(steps);
    }

    private void undoAndRedo(List<Integer> steps) {
        List<ExplorerState> states = new ArrayList<>(List.of(holder.state));
        for (int step : steps) {
            later(5000);
            set(ParameterInfo.ALPHA_PRIME, 1 + step);
            if (!holder.state.equals(states.getLast())) {
                states.add(holder.state);
            }
        }
        List<ExplorerState> back = new ArrayList<>(List.of(holder.state));
        while (history.undoableProperty().get().isPresent()) {
            history.undo();
            back.addFirst(holder.state);
        }
        List<ExplorerState> forward = new ArrayList<>(List.of(holder.state));
        while (history.redoableProperty().get().isPresent()) {
            history.redo();
            forward.add(holder.state);
        }

        assertThat(back).isEqualTo(states);
        assertThat(forward).isEqualTo(states);
    }

    private double delta() {
        return holder.state.request().parameters().delta();
    }

    private void later(long millis) {
        holder.nanos += millis * 1_000_000;
    }

    private void set(ParameterInfo parameter, double value) {
        change(holder.state.request().parameters().with(parameter, value));
    }

    private void to(ExplorerState state) {
        holder.state = state;
        history.changed();
    }

    private void change(Parameters parameters) {
        holder.state = holder.state.with(holder.state.request().with(parameters));
        history.changed();
    }
}
