package org.attune.ui.shell;

import java.util.List;
import java.util.Optional;
import org.attune.storage.session.Findings;
import org.attune.ui.compare.TargetSession;
import org.attune.ui.simulate.SimulationSession;

/** What a window has found out beside its curves: targets, optima and training runs. */
final class ExplorerFindings {
    private final OptimaSession optima;
    private final Optional<TargetSession> target;
    private Optional<SimulationSession> simulations = Optional.empty();

    /**
     * Joins who finds things out.
     *
     * @param optima the search for optima
     * @param target answers backward questions; empty where none can be asked
     */
    ExplorerFindings(OptimaSession optima, Optional<TargetSession> target) {
        this.optima = optima;
        this.target = target;
    }

    /** Takes training runs in, too. */
    void use(SimulationSession trained) {
        simulations = Optional.of(trained);
    }

    /** What was found. */
    Findings get() {
        return new Findings(
                target.flatMap(TargetSession::found),
                optima.found(),
                simulations.map(SimulationSession::results).orElse(List.of()));
    }

    /** Shows what was found before. */
    void show(Findings findings) {
        target.ifPresent(session -> session.show(findings.target()));
        optima.show(findings.optima());
        simulations.ifPresent(session -> session.show(findings.training()));
    }
}
