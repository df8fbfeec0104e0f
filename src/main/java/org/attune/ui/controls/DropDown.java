package org.attune.ui.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.PopupWindow;

/**
 * A box to choose from whose list touches it, the first time as well.
 *
 * <p>The toolkit places the list by the size that it has before its styles are applied. At the first opening, that is
 * not its size, and a list that opens upward ends some lines above its box.
 */
public final class DropDown<T> extends ComboBox<T> {

    /** Creates a box without choices. */
    public DropDown() {
        skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> lists) {
                Node list = lists.getPopupContent();
                list.layoutBoundsProperty().addListener((property, before, bounds) -> moveToBox(list));
                addEventHandler(ON_SHOWN, event -> moveToBox(list));
            }
        });
    }

    private void moveToBox(Node list) {
        if (!isShowing() || list.getScene() == null || !(list.getScene().getWindow() instanceof PopupWindow popup)) {
            return;
        }
        Bounds box = localToScreen(getLayoutBounds());
        Bounds open = list.localToScreen(list.getLayoutBounds());
        if (box == null || open == null) {
            return;
        }
        double gap =
                open.getCenterY() < box.getCenterY() ? box.getMinY() - open.getMaxY() : box.getMaxY() - open.getMinY();
        if (Math.abs(gap) > 0.5) {
            popup.setAnchorY(popup.getAnchorY() + gap);
        }
    }
}
