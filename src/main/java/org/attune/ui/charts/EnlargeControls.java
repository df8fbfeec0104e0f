package org.attune.ui.charts;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.attune.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What shows a chart alone or, where it stands alone, brings back the others: a double click on its heading, and a
 * button after that with the id "chart-enlarge-NAME".
 */
final class EnlargeControls {
    private final Texts texts = Texts.of("charts");
    private final Region heading = new Region();
    private final FontIcon icon = new FontIcon(Material2AL.FULLSCREEN);
    private final Button button = new Button("", icon);
    private final Tooltip tooltip = new Tooltip();
    private boolean enlarged;
    private String title = "";

    /**
     * Prepares the controls.
     *
     * @param toggle shows the chart alone or with the others
     */
    EnlargeControls(Runnable toggle) {
        heading.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                toggle.run();
            }
            event.consume();
        });
        button.getStyleClass().setAll("chart-menu");
        // Enter in the chart does the same, so that the way of the Tab key is no longer.
        button.setFocusTraversable(false);
        button.setOnAction(event -> toggle.run());
        tooltip.setWrapText(true);
        button.setTooltip(tooltip);
    }

    /** What is to lie above the chart. */
    List<Node> nodes() {
        return List.of(heading, button);
    }

    /** Tells whether the chart stands alone already. */
    void setEnlarged(boolean nowEnlarged) {
        enlarged = nowEnlarged;
        icon.setIconCode(enlarged ? Material2AL.FULLSCREEN_EXIT : Material2AL.FULLSCREEN);
        explain();
    }

    private void explain() {
        button.setAccessibleText(texts.text(enlarged ? "enlarge.back" : "enlarge", title));
        tooltip.setText(button.getAccessibleText());
    }

    /** Follows a chart that was drawn anew. */
    void follow(ChartFigure figure, Rectangle2D plot) {
        button.setId("chart-enlarge-" + figure.data().kind().fileName());
        heading.setId("chart-heading-" + figure.data().kind().fileName());
        title = figure.words().title(figure.data());
        explain();
        place(heading, HeadingPlace.words(figure, plot));
        place(button, HeadingPlace.button(figure, plot, 1));
    }

    private static void place(Region node, Rectangle2D area) {
        node.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
}
