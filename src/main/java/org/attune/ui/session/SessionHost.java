package org.attune.ui.session;

import java.util.List;
import org.attune.ui.charts.Appearance;
import org.attune.ui.compare.Pin;
import org.attune.ui.history.StateHolder;

/** The window whose session it is: has a state and an appearance, and can be given others. */
public interface SessionHost extends StateHolder {
    /** The curves pinned beside the current ones. */
    List<Pin> pins();

    /** Pins other curves, in place of those before. */
    void setPins(List<Pin> pins);

    /** How it looks. */
    Appearance appearance();

    /** Makes it look otherwise. */
    void setAppearance(Appearance appearance);
}
