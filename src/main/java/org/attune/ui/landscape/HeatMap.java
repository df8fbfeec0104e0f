package org.attune.ui.landscape;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.attune.curves.grid.GridAxis;
import org.attune.curves.grid.GridCell;
import org.attune.curves.grid.GridRequest;
import org.attune.live.GridSnapshot;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.ui.charts.Appearance;
import org.attune.ui.charts.PixelImage;
import org.attune.ui.controls.Numerals;
import org.attune.ui.controls.PlaceButton;
import org.attune.ui.controls.TextScale;
import org.attune.ui.text.Language;
import org.jspecify.annotations.Nullable;

/** The heat map with the present point on it; a click, a drag or the arrow keys set both parameters. */
final class HeatMap extends Region {
    private static final int DIGITS = 3;

    /** Smaller maps have text of the usual size only. */
    private static final double LEAST_WIDTH = 420;

    private static final double LEAST_HEIGHT = 300;

    private final ImageView picture = new ImageView();
    private final Circle point = new Circle(MapSigns.POINT_RADIUS);
    private final PlaceButton best;
    private final Consumer<Map<ParameterInfo, Double>> user;
    private final Consumer<Optional<GridCell>> hover;
    private @Nullable PixelImage image;
    private Appearance appearance = Appearance.LIGHT;
    private LandscapeSettings settings = LandscapeSettings.INITIAL;
    private Optional<GridSnapshot> snapshot = Optional.empty();
    private Optional<LandscapeOptimum> optimum = Optional.empty();
    private Optional<Parameters> parameters = Optional.empty();

    /**
     * An empty map.
     *
     * @param user takes the values to which the user moves the point
     * @param hover told of the cell below the pointer
     */
    HeatMap(Consumer<Map<ParameterInfo, Double>> user, Consumer<Optional<GridCell>> hover) {
        this.user = user;
        this.hover = hover;
        best = new PlaceButton(user);
        best.setId("landscape-best");
        best.getStyleClass().setAll("landscape-best");
        // It lies where the map has its sign, whatever the layout.
        best.managedProperty().unbind();
        best.setManaged(false);
        setId("landscape-map");
        getStyleClass().addAll("chart", "heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        point.setFill(Color.TRANSPARENT);
        point.setStrokeWidth(3);
        point.setMouseTransparent(true);
        point.setManaged(false);
        picture.setSmooth(false);
        picture.setManaged(false);
        getChildren().addAll(picture, best, point);
        setCursor(Cursor.CROSSHAIR);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveTo(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(Optional.empty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /** Shows a state of the landscape. */
    void show(
            LandscapeSettings newSettings,
            Optional<GridSnapshot> newSnapshot,
            Parameters newParameters,
            Appearance newAppearance,
            boolean stale) {
        settings = newSettings;
        snapshot = newSnapshot;
        parameters = Optional.of(newParameters);
        appearance = newAppearance;
        picture.setOpacity(stale ? 0.4 : 1);
        optimum = snapshot.flatMap(present -> LandscapeOptimum.of(present, settings));
        optimum.ifPresentOrElse(found -> best.lead(found.place(), new Region(), ""), best::leadNowhere);
        requestLayout();
    }

    /** Moves the point only. */
    void setParameters(Parameters newParameters) {
        parameters = Optional.of(newParameters);
        placePoint();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() >= 1 && getHeight() >= 1 && getScene() != null) {
            double scale =
                    getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
            PixelImage target = image;
            double magnification = magnification();
            double width = getWidth() / magnification;
            double height = getHeight() / magnification;
            if (target == null || !target.fits(width, height, magnification * scale)) {
                target = new PixelImage(width, height, magnification * scale);
                image = target;
            }
            target.paint(this::draw);
            picture.setImage(target.image());
            picture.setFitWidth(getWidth());
            picture.setFitHeight(getHeight());
        }
        placeBest();
        point.setStroke(appearance.isDark() ? Color.WHITE : Color.web("#d1242f"));
        placePoint();
    }

    private void draw(Graphics2D graphics) {
        double width = getWidth() / magnification();
        double height = getHeight() / magnification();
        graphics.setColor(appearance.background());
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        MapMargins margins = margins();
        HeatMapPainter painter = new HeatMapPainter(
                graphics, margins, PlotArea.within(0, 0, width, height, margins), appearance, Language.current());
        snapshot.ifPresent(present -> painter.paint(present, settings));
        painter.paintAxes(horizontal(), vertical());
    }

    /** As large as text is elsewhere, as far as the cells keep some room. */
    private double magnification() {
        return Math.max(
                1, Math.min(TextScale.at(this), Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT)));
    }

    private MapMargins margins() {
        return MapMargins.of(
                appearance,
                vertical(),
                snapshot.flatMap(present -> ColorRange.of(settings.quantity(), present.values(settings.quantity()))),
                Language.current());
    }

    /** Where the cells lie, in the units of the mouse. */
    private PlotArea area() {
        double magnification = magnification();
        return PlotArea.within(0, 0, getWidth() / magnification, getHeight() / magnification, margins())
                .times(magnification);
    }

    private GridAxis horizontal() {
        return GridAxis.over(settings.horizontal());
    }

    private GridAxis vertical() {
        return GridAxis.over(settings.vertical());
    }

    private void placePoint() {
        if (parameters.isEmpty()) {
            return;
        }
        double column = horizontal().fractionOf(parameters.get().get(settings.horizontal()));
        double row = vertical().fractionOf(parameters.get().get(settings.vertical()));
        PlotArea area = area();
        point.setCenterX(area.left() + area.width() * Math.clamp(column, 0.0, 1.0));
        point.setCenterY(area.top() + area.height() * (1 - Math.clamp(row, 0.0, 1.0)));
        // Beyond the edge the point is only hinted at.
        point.setOpacity(column < 0 || column > 1 || row < 0 || row > 1 ? 0.4 : 1);
    }

    /** The sign of the best cell is drawn with the map; what takes its clicks lies above. */
    private void placeBest() {
        optimum.ifPresent(found -> {
            PlotArea area = area();
            double radius = MapSigns.DIAMOND * magnification();
            best.resizeRelocate(
                    area.x(found.cell().column()) - radius,
                    area.y(found.cell().row()) - radius,
                    2 * radius,
                    2 * radius);
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (area().contains(event.getX(), event.getY())) {
            moveTo(event.getX(), event.getY());
        }
    }

    private void moveTo(double x, double y) {
        Point2D cell = area().cellAt(x, y);
        set(cell.getX() / (GridRequest.SIDE - 1), cell.getY() / (GridRequest.SIDE - 1));
    }

    private void set(double horizontalFraction, double verticalFraction) {
        Map<ParameterInfo, Double> values = new EnumMap<>(ParameterInfo.class);
        values.put(settings.horizontal(), rounded(horizontal(), horizontalFraction));
        values.put(settings.vertical(), rounded(vertical(), verticalFraction));
        user.accept(values);
    }

    private static double rounded(GridAxis axis, double fraction) {
        double value = axis.valueAt(Math.clamp(fraction, 0.0, 1.0));
        return Math.clamp(Numerals.toSignificant(value, DIGITS), axis.from(), axis.to());
    }

    private void tell(MouseEvent event) {
        if (area().contains(event.getX(), event.getY())) {
            Point2D cell = area().cellAt(event.getX(), event.getY());
            hover.accept(Optional.of(new GridCell((int) Math.round(cell.getX()), (int) Math.round(cell.getY()))));
        } else {
            hover.accept(Optional.empty());
        }
    }

    private void step(KeyEvent event) {
        int right = 0;
        int up = 0;
        switch (event.getCode()) {
            case LEFT -> right = -1;
            case RIGHT -> right = 1;
            case DOWN -> up = -1;
            case UP -> up = 1;
            default -> {
                return;
            }
        }
        event.consume();
        if (parameters.isPresent()) {
            double length = GridRequest.SIDE - 1.0;
            set(
                    horizontal().fractionOf(parameters.get().get(settings.horizontal())) + right / length,
                    vertical().fractionOf(parameters.get().get(settings.vertical())) + up / length);
        }
    }
}
