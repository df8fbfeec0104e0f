package org.attune.curves;

import java.util.ArrayList;
import java.util.List;
import org.attune.model.Verdict;

/**
 * Neighbouring points of a curve at which replica symmetry does not hold for certain, all with the same verdict.
 *
 * @param verdict DOUBTFUL or BROKEN
 * @param from the first point
 * @param to the last point; the first one where there is no other
 * @param points how many there are
 */
public record VerdictStretch(Verdict verdict, double from, double to, int points) {
    /** A point of a curve with its verdict; HOLDS where there is no answer, because nothing is shown there. */
    public record Place(double x, Verdict verdict) {}

    /** The stretches of a curve, from its beginning to its end. */
    public static List<VerdictStretch> of(List<Place> curve) {
        List<VerdictStretch> stretches = new ArrayList<>();
        Verdict before = Verdict.HOLDS;
        for (Place place : curve) {
            if (place.verdict() != Verdict.HOLDS) {
                if (place.verdict() == before) {
                    VerdictStretch last = stretches.removeLast();
                    stretches.add(new VerdictStretch(before, last.from, place.x(), last.points + 1));
                } else {
                    stretches.add(new VerdictStretch(place.verdict(), place.x(), place.x(), 1));
                }
            }
            before = place.verdict();
        }
        return stretches;
    }

    /** The stretches with one verdict only. */
    public static List<VerdictStretch> of(List<Place> curve, Verdict verdict) {
        return of(curve).stream().filter(stretch -> stretch.verdict == verdict).toList();
    }
}
