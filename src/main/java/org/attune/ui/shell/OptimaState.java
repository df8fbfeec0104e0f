package org.attune.ui.shell;

import java.util.Optional;
import org.attune.curves.optimum.Optima;
import org.attune.live.OptimaSnapshot;

/**
 * How the search for optima stands.
 *
 * @param searching whether more is to come
 * @param answer the latest that was found, or that failed; empty before the first and once it was asked for anew
 */
record OptimaState(boolean searching, Optional<OptimaSnapshot> answer) {
    /** Nothing was asked for yet. */
    static final OptimaState NONE = new OptimaState(false, Optional.empty());

    /** What was found. */
    Optional<Optima> optima() {
        return answer.flatMap(OptimaSnapshot::optima);
    }
}
