package org.attune.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.attune.live.LatestWinsFamilyService;
import org.attune.live.LatestWinsGridService;
import org.attune.live.LatestWinsTargetService;
import org.attune.live.SolverPool;
import org.attune.theory.Predictor;
import org.attune.ui.compare.ComparisonModel;
import org.attune.ui.compare.FamilySession;
import org.attune.ui.compare.TargetSession;
import org.attune.ui.jobs.JobReport;
import org.attune.ui.landscape.LandscapeSession;

/**
 * What is computed beside the live curve when the user asks for it; nothing is under way until then.
 *
 * @param comparison what curves are compared with
 * @param family computes the family of the comparison; empty where nothing is to be computed
 * @param target answers backward questions; empty where nothing is to be computed
 * @param landscape computes grids; empty where nothing is to be computed
 */
public record SideWork(
        ComparisonModel comparison,
        Optional<FamilySession> family,
        Optional<TargetSession> target,
        Optional<LandscapeSession> landscape)
        implements AutoCloseable {

    /** A comparison with pins only, for a window that computes nothing but its curves. */
    public static SideWork none() {
        return new SideWork(new ComparisonModel(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Everything there is.
     *
     * @param model what is asked
     * @param theory answers
     * @param solvers where it is solved
     * @param fxThread runs tasks on the JavaFX application thread
     */
    public static SideWork of(ExplorerModel model, Predictor theory, SolverPool solvers, Executor fxThread) {
        ComparisonModel comparison = new ComparisonModel();
        return new SideWork(
                comparison,
                Optional.of(new FamilySession(
                        comparison,
                        model.requestProperty(),
                        listener -> new LatestWinsFamilyService(theory, solvers, listener),
                        fxThread)),
                Optional.of(new TargetSession(
                        model.requestProperty(),
                        listener -> new LatestWinsTargetService(theory, solvers, listener),
                        fxThread)),
                Optional.of(new LandscapeSession(
                        model.requestProperty(),
                        listener -> new LatestWinsGridService(theory, solvers, listener),
                        fxThread)));
    }

    /** The jobs of it. */
    Stream<JobReport> jobs() {
        return Stream.of(
                        family.map(FamilySession::job),
                        target.map(TargetSession::job),
                        landscape.map(LandscapeSession::job))
                .flatMap(Optional::stream);
    }

    @Override
    public void close() {
        family.ifPresent(FamilySession::close);
        target.ifPresent(TargetSession::close);
        landscape.ifPresent(LandscapeSession::close);
    }
}
