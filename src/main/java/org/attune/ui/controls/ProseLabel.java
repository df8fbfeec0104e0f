package org.attune.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/**
 * A label whose text is a sentence in which symbols such as "o_w" or "Δ_eff" are typeset as everywhere else in the
 * window. It wraps where it is told to, and otherwise ends in an ellipsis where there is no room.
 */
public final class ProseLabel extends Label {
    /** An empty label. */
    public ProseLabel() {
        this("");
    }

    /** A label with a text. */
    public ProseLabel(String text) {
        super(text);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProseSkin(this);
    }

    /** Whether something of the text is not in sight for want of room. */
    public boolean isCut() {
        return getSkin() instanceof ProseSkin skin && skin.isCut();
    }
}
