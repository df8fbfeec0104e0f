package org.attune.ui.controls;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * Disables the parts of a control and says why when the pointer is on the control, which itself stays alive: a disabled
 * node would not notice the pointer. The control has the pseudo-class "unavailable" meanwhile.
 */
public final class Unavailability {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Node control;
    private final List<Node> parts;
    private String reason = "";

    /**
     * Leaves the control available.
     *
     * @param control where the reason is shown
     * @param parts what is disabled, all within the control
     */
    public Unavailability(Node control, List<? extends Node> parts) {
        this.control = control;
        this.parts = List.copyOf(parts);
        Hints.install(control, () -> reason);
    }

    /** Says why the control is of no use now; empty when it is. */
    public void set(String newReason) {
        if (newReason.equals(reason)) {
            return;
        }
        reason = newReason;
        boolean unavailable = !newReason.isEmpty();
        control.pseudoClassStateChanged(UNAVAILABLE, unavailable);
        control.setAccessibleHelp(newReason);
        parts.forEach(part -> part.setDisable(unavailable));
    }

    /** Why the control is of no use; empty when it is. */
    public String reason() {
        return reason;
    }
}
