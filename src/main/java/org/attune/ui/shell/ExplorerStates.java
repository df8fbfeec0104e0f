package org.attune.ui.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.attune.storage.session.Findings;
import org.attune.storage.session.NamedState;
import org.attune.ui.animate.AnimationPlan;
import org.attune.ui.charts.Appearance;
import org.attune.ui.compare.ComparisonModel;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.landscape.LandscapeSettings;
import org.attune.ui.session.SessionHost;

/** The state of a window: what is asked, compared and shown, and the snapshots, which it keeps. */
final class ExplorerStates implements SessionHost {
    private final ExplorerModel model;
    private final ExplorerView view;
    private final ExplorerFindings findings;
    private List<NamedState> snapshots = List.of();
    private boolean restoring;
    private Runnable onRestored = () -> {};

    /**
     * Joins a model and its view.
     *
     * @param model what is asked
     * @param view what is shown
     * @param findings what is found out
     */
    ExplorerStates(ExplorerModel model, ExplorerView view, ExplorerFindings findings) {
        this.model = model;
        this.view = view;
        this.findings = findings;
    }

    @Override
    public ExplorerState state() {
        return new ExplorerState(
                model.request(),
                view.board().arrangement(),
                view.comparing().model().state(),
                landscape(),
                snapshots,
                view.figures().chosen(),
                view.sight());
    }

    private LandscapeSettings landscape() {
        return view.landscape().map(ObjectProperty::get).orElse(LandscapeSettings.INITIAL);
    }

    @Override
    public void restore(ExplorerState state) {
        restoring = true;
        try {
            snapshots = state.snapshots();
            view.figures().restore(state.figure());
            model.setRequest(state.request());
            // After the question: another axis ends the zoom of the one before.
            if (!state.arrangement().equals(view.board().arrangement())) {
                view.board().setArrangement(state.arrangement());
            }
            ComparisonModel comparison = view.comparing().model();
            comparison.setState(state.comparison().withAnswersOf(comparison.state()));
            view.landscape().ifPresent(settings -> settings.set(state.landscape()));
            view.turnTo(state.sight());
        } finally {
            restoring = false;
        }
        onRestored.run();
    }

    /** Whether parts of another state have come, and others not yet. */
    boolean isRestoring() {
        return restoring;
    }

    /** Who is told that all of another state has come. */
    void setOnRestored(Runnable listener) {
        onRestored = listener;
    }

    @Override
    public Findings findings() {
        return findings.get();
    }

    @Override
    public void show(Findings found) {
        findings.show(found);
    }

    @Override
    public AnimationPlan animation() {
        return view.animator().plan();
    }

    @Override
    public void setAnimation(AnimationPlan plan) {
        view.animator().setPlan(plan);
    }

    @Override
    public Appearance appearance() {
        return view.appearance();
    }

    @Override
    public void setAppearance(Appearance appearance) {
        view.setAppearance(appearance);
    }
}
