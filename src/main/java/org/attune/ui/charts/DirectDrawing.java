package org.attune.ui.charts;

import javafx.scene.control.ScrollPane;

/** Takes from scroll panes the picture that they keep of their content. */
public final class DirectDrawing {
    private DirectDrawing() {}

    /**
     * Has a scroll pane draw its content straight to the window. As JavaFX makes it, it draws it into a picture first
     * and the picture then, which scrolls faster; where the content changes with every frame of a drag all of it is
     * drawn twice.
     */
    public static void of(ScrollPane scroll) {
        scroll.skinProperty()
                .subscribe(skin -> scroll.lookupAll(".viewport").stream()
                        .filter(viewport -> scroll.equals(viewport.getParent()))
                        .forEach(viewport -> viewport.setCache(false)));
    }
}
