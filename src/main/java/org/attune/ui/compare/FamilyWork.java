package org.attune.ui.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.live.FamilySnapshot;
import org.attune.model.Level;
import org.attune.model.Prediction;
import org.attune.ui.jobs.JobProgress;

/** How far the curves of a family have come: the level that not all of them have, and how many have it. */
final class FamilyWork {
    private static final List<Level> LEVELS = List.of(Level.values());

    private FamilyWork() {}

    /** The progress that a snapshot tells of. */
    static JobProgress of(FamilySnapshot snapshot) {
        int all = snapshot.curves().size();
        return LEVELS.stream()
                .filter(level -> count(snapshot, level) < all)
                .findFirst()
                .map(level -> JobProgress.of(LEVELS, level, count(snapshot, level), all))
                .orElseGet(() -> JobProgress.of(LEVELS, LEVELS.getLast(), all, all));
    }

    private static int count(FamilySnapshot snapshot, Level level) {
        return (int) snapshot.curves().stream()
                .filter(curve -> answers(curve)
                        .anyMatch(answer ->
                                answer.accuracy().nodes() >= level.accuracy().nodes()))
                .count();
    }

    private static Stream<Prediction> answers(Collection<Optional<Prediction>> curve) {
        return curve.stream().flatMap(Optional::stream);
    }
}
