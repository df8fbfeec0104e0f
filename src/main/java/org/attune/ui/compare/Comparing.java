package org.attune.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterInfo;
import org.attune.ui.charts.AxisMark;
import org.attune.ui.charts.ChartBoard;
import org.attune.ui.charts.Comparison;
import org.attune.ui.charts.Ghost;
import org.attune.ui.text.Texts;

/** Puts together what compares: keeps the charts showing what the model and its sessions hold. */
public final class Comparing {
    private final ComparisonModel model;
    private final Optional<FamilySession> family;
    private final Optional<TargetSession> target;
    private final ChartBoard board;
    private final ComparePane pane;
    private final String same;
    private CurveRequest present = CurveRequest.DEFAULT;
    private List<String> names = List.of();

    /**
     * Lets charts show what is compared with.
     *
     * @param model what that is
     * @param family computes families; without one there are none to choose
     * @param target answers backward questions; without one none can be asked
     * @param board the charts
     * @param user takes values to which the user wants to set sliders
     */
    public Comparing(
            ComparisonModel model,
            Optional<FamilySession> family,
            Optional<TargetSession> target,
            ChartBoard board,
            Consumer<Map<ParameterInfo, Double>> user) {
        this.model = model;
        this.family = family;
        this.target = target;
        this.board = board;
        Texts texts = Texts.of("compare");
        same = texts.text("pins.same");
        List<Region> others = new ArrayList<>();
        family.ifPresent(session -> others.add(new FamilyCard(texts, model, session)));
        target.ifPresent(session -> others.add(new TargetCard(texts, session, user)));
        pane = new ComparePane(new PinsCard(texts, model, this::pin), others);
        model.stateProperty().subscribe(this::show);
        family.ifPresent(session -> session.stateProperty().subscribe(this::show));
    }

    /** What is compared with. */
    public ComparisonModel model() {
        return model;
    }

    /** Where the user changes it. */
    public ComparePane pane() {
        return pane;
    }

    /** Tells what is asked now: pins are named by what is not as there, and drawn over its axis only. */
    public void setPresent(CurveRequest request) {
        present = request;
        pane.setAxis(request.axis());
        if (!PinNames.of(model.state().pins(), present, same).equals(names)) {
            show();
        }
    }

    /** Pins what the charts show; before the first answer there is nothing to pin. */
    public void pin() {
        board.shown().ifPresent(model::pin);
    }

    /** What to mark on the axis of a request: where targets are reached. */
    public List<AxisMark> marks(CurveRequest request) {
        return target.map(session -> session.marks(request)).orElse(List.of());
    }

    /** Tells whenever {@link #marks} may have changed. */
    public void onMarksChanged(Runnable listener) {
        target.ifPresent(session -> session.stateProperty().subscribe(listener));
    }

    private void show() {
        ComparisonState state = model.state();
        names = PinNames.of(state.pins(), present, same);
        pane.showPins(names);
        Stream<Ghost> pins = IntStream.range(0, names.size())
                .filter(index -> state.pins().get(index).visible()
                        && state.pins().get(index).isAnswered())
                .mapToObj(this::ghost);
        Stream<Ghost> members = family.stream().flatMap(session -> session.stateProperty().get().ghosts().stream());
        Optional<Ghost> subtracted = state.subtracted().isPresent()
                ? Optional.of(state.subtracted().getAsInt())
                        .filter(index -> state.pins().get(index).isAnswered())
                        .map(this::ghost)
                : Optional.empty();
        board.setComparison(new Comparison(Stream.concat(pins, members).toList(), subtracted));
    }

    private Ghost ghost(int index) {
        return model.state().pins().get(index).ghost(names.get(index));
    }
}
