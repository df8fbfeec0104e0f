package org.attune.ui.session;

import org.attune.storage.session.Findings;
import org.attune.ui.animate.AnimationPlan;
import org.attune.ui.charts.Appearance;
import org.attune.ui.history.StateHolder;

/** The window whose session it is: has a state and an appearance, and can be given others. */
public interface SessionHost extends StateHolder {
    /** How a parameter is animated. */
    AnimationPlan animation();

    /** Changes how a parameter is animated. */
    void setAnimation(AnimationPlan plan);

    /** What was found out beside the curves. */
    Findings findings();

    /** Shows what was found out before, as the answer to what is asked now. */
    void show(Findings findings);

    /** How it looks. */
    Appearance appearance();

    /** Makes it look otherwise. */
    void setAppearance(Appearance appearance);
}
