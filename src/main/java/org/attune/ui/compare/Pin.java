package org.attune.ui.compare;

import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.Refinement;
import org.attune.live.Snapshot;
import org.attune.model.Prediction;
import org.attune.ui.charts.Ghost;
import org.attune.ui.charts.Tone;
import org.attune.ui.charts.ToneName;

/**
 * Curves that the user has pinned: they stay as they are while the sliders move.
 *
 * @param name what the user calls them; empty where they are named by what is not as in the present curves
 * @param tone their colour
 * @param visible whether they are drawn
 * @param request what they answer
 * @param points the answer at each point of the request; empty where there is none, and nowhere any while a pin that
 *     was restored from a file has still to be computed
 */
public record Pin(
        String name, ToneName tone, boolean visible, CurveRequest request, List<Optional<Prediction>> points) {
    /** Defensive copy. */
    public Pin {
        points = List.copyOf(points);
    }

    /** A visible pin of what is shown, named by what sets it apart. */
    public static Pin of(ToneName tone, Snapshot snapshot) {
        return new Pin("", tone, true, snapshot.request(), snapshot.points());
    }

    /** A pin of which only the question is known; what answers it is filled in when it has been computed. */
    public static Pin unanswered(String name, ToneName tone, boolean visible, CurveRequest request) {
        return new Pin(name, tone, visible, request, List.of());
    }

    /** Whether the user has given it a name. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** Whether it has any answer. */
    public boolean isAnswered() {
        return points.stream().anyMatch(Optional::isPresent);
    }

    /** Whether nothing better would come of asking again. */
    boolean isFinal() {
        return isAnswered() && points.stream().flatMap(Optional::stream).allMatch(Refinement::isLast);
    }

    /** Whether answers to its question are all there, and finer than what it has. */
    boolean isImprovedBy(List<Optional<Prediction>> others) {
        return others.stream().allMatch(Optional::isPresent) && coarsest(others) > coarsest(points);
    }

    /** The least number of nodes among answers; 0 where there is none. */
    private static int coarsest(List<Optional<Prediction>> answers) {
        return answers.stream()
                .flatMap(Optional::stream)
                .mapToInt(answer -> answer.accuracy().nodes())
                .min()
                .orElse(0);
    }

    /** A copy with another name. */
    public Pin withName(String newName) {
        return new Pin(newName, tone, visible, request, points);
    }

    /** A copy in another colour. */
    public Pin withTone(ToneName newTone) {
        return new Pin(name, newTone, visible, request, points);
    }

    /** A copy that is drawn, or is not. */
    public Pin withVisible(boolean newVisible) {
        return new Pin(name, tone, newVisible, request, points);
    }

    /** A copy with other answers to the same question. */
    public Pin withPoints(List<Optional<Prediction>> newPoints) {
        return new Pin(name, tone, visible, request, newPoints);
    }

    /**
     * How charts show it.
     *
     * @param label what the legend calls it
     */
    Ghost ghost(String label) {
        return new Ghost(label, new Tone.Named(tone), Ghost.Extent.ALL, request, false, points);
    }
}
