package org.attune.ui.session;

import org.attune.ui.animate.AnimationPlan;
import org.attune.ui.charts.Appearance;
import org.attune.ui.history.StateHolder;

/** The window whose session it is: has a state and an appearance, and can be given others. */
public interface SessionHost extends StateHolder {
    /** How a parameter is animated. */
    AnimationPlan animation();

    /** Changes how a parameter is animated. */
    void setAnimation(AnimationPlan plan);

    /** How it looks. */
    Appearance appearance();

    /** Makes it look otherwise. */
    void setAppearance(Appearance appearance);
}
