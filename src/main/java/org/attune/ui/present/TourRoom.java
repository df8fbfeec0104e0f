package org.attune.ui.present;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;

/**
 * Makes room for a tour: beside it and all parameters, a narrow window had none left for charts. The steps have the
 * sliders that they are about.
 */
public final class TourRoom {
    /** Width of a window that has room for everything, relative to the panel of the tour. */
    private static final double WIDE_ENOUGH = 3.8;

    private final Region window;
    private final Region panel;
    private final BooleanProperty parameters;
    private boolean hidden;

    /**
     * Watches a tour.
     *
     * @param guide leads through tours
     * @param window everything in the window
     * @param panel the step beside the charts
     * @param parameters whether the parameters are shown
     */
    public TourRoom(TourGuide guide, Region window, Region panel, BooleanProperty parameters) {
        this.window = window;
        this.panel = panel;
        this.parameters = parameters;
        guide.placeProperty().addListener((property, before, now) -> changed(before, now));
    }

    private void changed(Optional<TourGuide.Place> before, Optional<TourGuide.Place> now) {
        if (before.isEmpty() && now.isPresent() && parameters.get() && isNarrow()) {
            parameters.set(false);
            hidden = true;
        } else if (now.isEmpty() && hidden) {
            parameters.set(true);
            hidden = false;
        }
    }

    private boolean isNarrow() {
        panel.applyCss();
        return window.getWidth() < WIDE_ENOUGH * panel.prefWidth(-1);
    }
}
