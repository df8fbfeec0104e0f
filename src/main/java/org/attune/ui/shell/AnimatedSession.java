package org.attune.ui.shell;

import java.util.Optional;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.model.ParameterInfo;
import org.attune.ui.animate.AnimationTarget;
import org.attune.ui.history.History;

/** Lets an animation move the parameters of a session, and makes a whole run one step of the history. */
final class AnimatedSession implements AnimationTarget {
    private final ExplorerSession session;
    private final History history;

    /**
     * Joins a session and its history.
     *
     * @param session whose model is changed, and whose answers are waited for
     * @param history what takes note of the changes
     */
    AnimatedSession(ExplorerSession session, History history) {
        this.session = session;
        this.history = history;
    }

    @Override
    public double value(ParameterInfo parameter) {
        return session.model().parameters().get(parameter);
    }

    @Override
    public void set(ParameterInfo parameter, double value) {
        session.model().setParameter(parameter, value);
    }

    @Override
    public boolean isAnswered() {
        return answer().filter(AnimatedSession::isPreviewed).isPresent();
    }

    @Override
    public boolean isStopped() {
        return answer().filter(snapshot -> snapshot.state() == Snapshot.State.CANCELLED)
                .isPresent();
    }

    @Override
    public void begins(ParameterInfo parameter) {
        history.runBegins(parameter);
        if (isStopped()) {
            session.resume();
        }
    }

    @Override
    public void ends() {
        history.runEnds();
    }

    private Optional<Snapshot> answer() {
        return session.snapshotProperty().get().filter(session::isLatest);
    }

    /** A preview may leave points to the next level. */
    private static boolean isPreviewed(Snapshot snapshot) {
        return snapshot.level() != Level.PREVIEW || snapshot.hasPoints() || snapshot.state() != Snapshot.State.RUNNING;
    }
}
