package org.attune.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import javafx.application.Application;
import javafx.scene.Parent;
import org.attune.ui.charts.Appearance;

/** Gives the window the theme of an appearance; the style class of the root says which it is. */
final class ThemeSwitch {
    private final Parent root;

    /**
     * Creates a switch.
     *
     * @param root the root of the window
     */
    ThemeSwitch(Parent root) {
        this.root = root;
    }

    /** Changes the theme. */
    void apply(Appearance appearance) {
        Theme theme = appearance.isDark() ? new PrimerDark() : new PrimerLight();
        if (!theme.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        }
        for (Appearance other : Appearance.values()) {
            root.getStyleClass().remove(styleClass(other));
        }
        root.getStyleClass().add(styleClass(appearance));
    }

    private static String styleClass(Appearance appearance) {
        return switch (appearance) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case PROJECTOR -> "projector";
        };
    }
}
