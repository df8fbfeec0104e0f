package org.attune.ui.shell;

import java.util.List;
import java.util.OptionalInt;
import org.attune.ui.charts.Appearance;
import org.attune.ui.compare.ComparisonModel;
import org.attune.ui.compare.ComparisonState;
import org.attune.ui.compare.Pin;
import org.attune.ui.history.ExplorerState;
import org.attune.ui.session.SessionHost;

/** The state of a window: what its model asks, and how its charts are arranged. */
final class ExplorerStates implements SessionHost {
    private final ExplorerModel model;
    private final ExplorerView view;

    /**
     * Joins a model and its view.
     *
     * @param model what is asked
     * @param view what is shown
     */
    ExplorerStates(ExplorerModel model, ExplorerView view) {
        this.model = model;
        this.view = view;
    }

    @Override
    public ExplorerState state() {
        return new ExplorerState(model.request(), view.board().arrangement());
    }

    @Override
    public void restore(ExplorerState state) {
        if (!state.arrangement().equals(view.board().arrangement())) {
            view.board().setArrangement(state.arrangement());
        }
        model.setRequest(state.request());
    }

    @Override
    public List<Pin> pins() {
        return view.comparing().model().state().pins();
    }

    @Override
    public void setPins(List<Pin> pins) {
        ComparisonModel comparison = view.comparing().model();
        comparison.setState(new ComparisonState(
                pins, OptionalInt.empty(), comparison.state().family()));
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
