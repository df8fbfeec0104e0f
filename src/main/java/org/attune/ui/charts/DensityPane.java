package org.attune.ui.charts;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A chart of densities; draws anew when the figure or its own size changes. */
public final class DensityPane extends Region {
    private final ImageView picture = new ImageView();
    private Optional<DensityFigure> figure = Optional.empty();
    private @Nullable PixelImage image;
    private boolean drawn;

    /** An empty chart. */
    public DensityPane() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setSmooth(false);
        picture.setManaged(false);
        getChildren().add(picture);
    }

    /** Shows a figure, or nothing. */
    public void show(Optional<DensityFigure> next) {
        if (!next.equals(figure)) {
            figure = next;
            drawn = false;
            next.ifPresent(shown -> setAccessibleText(shown.title()));
            requestLayout();
        }
    }

    /** What is shown. */
    public Optional<DensityFigure> figure() {
        return figure;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.setVisible(figure.isPresent());
        if (figure.isEmpty() || width < 1 || height < 1 || getScene() == null) {
            return;
        }
        double scale =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        PixelImage target = image;
        if (target == null || !target.fits(width, height, scale)) {
            target = new PixelImage(width, height, scale);
            image = target;
            drawn = false;
        }
        if (!drawn) {
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
            target.paint(
                    graphics -> DensityChartFactory.create(figure.orElseThrow()).draw(graphics, area));
            picture.setImage(target.image());
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            drawn = true;
        }
    }
}
