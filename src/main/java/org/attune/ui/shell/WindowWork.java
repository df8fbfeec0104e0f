package org.attune.ui.shell;

import javafx.application.Platform;
import org.attune.curves.CurveRequest;
import org.attune.live.LatestWinsOptimaService;
import org.attune.live.SolverPool;
import org.attune.simulation.Simulation;
import org.attune.theory.Predictor;
import org.attune.ui.simulate.SimulationSession;

/** What one window asks, and everything that computes for it; ends with the window. */
final class WindowWork implements AutoCloseable {
    private final ExplorerSession session;
    private final OptimaSession optima;
    private final SideWork side;
    private final SimulationSession simulations;

    /**
     * Begins to compute the curves of the start.
     *
     * @param theory answers single questions
     * @param services makes the service of the curves
     * @param solvers the threads, which outlive this
     */
    WindowWork(Predictor theory, CurveServiceFactory services, SolverPool solvers) {
        ExplorerModel model = new ExplorerModel(CurveRequest.DEFAULT);
        session = new ExplorerSession(model, services, Platform::runLater);
        optima = new OptimaSession(
                model, listener -> new LatestWinsOptimaService(theory, solvers, listener), Platform::runLater);
        side = SideWork.of(model, theory, solvers, Platform::runLater);
        simulations = new SimulationSession(model.requestProperty(), Simulation.ofThisMachine(), Platform::runLater);
    }

    /** The curves. */
    ExplorerSession session() {
        return session;
    }

    /** The search for optima. */
    OptimaSession optima() {
        return optima;
    }

    /** What is computed beside the curves. */
    SideWork side() {
        return side;
    }

    /** The training runs. */
    SimulationSession simulations() {
        return simulations;
    }

    @Override
    public void close() {
        simulations.close();
        side.close();
        optima.close();
        session.close();
    }
}
