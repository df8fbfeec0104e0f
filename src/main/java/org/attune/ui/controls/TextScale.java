package org.attune.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * How large text is in a scene, in units of its usual size (dimensionless, 1 unless somebody says otherwise). It
 * belongs to the root of the scene, since what opens a window of its own, as tooltips and dialogs do, inherits no style
 * from the window that it explains.
 */
public final class TextScale {
    private TextScale() {}

    /** The scale of the scene that has this root. */
    public static DoubleProperty of(Node root) {
        return (DoubleProperty) root.getProperties()
                .computeIfAbsent(TextScale.class, key -> new SimpleDoubleProperty(root, "textScale", 1));
    }

    /** The scale where a node stands now; 1 where it is in no scene. */
    public static double at(Node node) {
        Scene scene = node.getScene();
        return scene == null ? 1 : of(scene.getRoot()).get();
    }
}
