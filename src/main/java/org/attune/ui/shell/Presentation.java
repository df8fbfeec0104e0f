package org.attune.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.attune.model.ParameterInfo;
import org.attune.ui.animate.AnimationBar;
import org.attune.ui.controls.NoticeBar;
import org.attune.ui.files.FileChoices;
import org.attune.ui.present.PresentControls;
import org.attune.ui.present.ProjectorMode;
import org.attune.ui.present.SpokenCharts;
import org.attune.ui.present.TourGuide;
import org.attune.ui.present.TourPanel;
import org.attune.ui.present.TourRoom;

/** Puts into a window what belongs to presenting: projector mode, tours and animation. */
final class Presentation {
    private Presentation() {}

    /**
     * Joins everything.
     *
     * @param stage the window
     * @param scene what it shows
     * @param view the view in it
     * @param session what is asked and answered
     * @param files asks for the file of a tour
     * @param notices where problems are shown
     * @param onTour told when a tour begins
     * @param showFormat shows how a tour is written
     * @param browser opens an address
     * @return opens the file of a tour
     */
    static Consumer<Path> putInto(
            Stage stage,
            Scene scene,
            ExplorerView view,
            ExplorerSession session,
            FileChoices files,
            NoticeBar notices,
            Runnable onTour,
            Runnable showFormat,
            Consumer<String> browser) {
        AnimationBar animation = new AnimationBar(
                view.animator(),
                () -> List.of(ParameterInfo.values()).stream()
                        .filter(session.model().parameters()::dependsOn)
                        .toList());
        TourGuide guide = new TourGuide(view.host());
        guide.setOnBegun(onTour);
        view.figures().setOnUserChosen(guide::leave);
        guide.placeProperty()
                .subscribe(place -> view.board()
                        .setHighlighted(place.map(TourGuide.Place::highlighted).orElse(List.of())));
        guide.placeProperty()
                .subscribe(place -> view.setShownElsewhere(
                        place.map(step -> Set.copyOf(step.step().sliders())).orElse(Set.of())));
        BooleanProperty parameters = view.parametersShown();
        BooleanProperty numbers = view.numbersShown();
        ProjectorMode projector = new ProjectorMode(stage, view.host(), List.of(parameters, numbers));
        new SpokenCharts(guide, projector, view.board());
        PresentControls controls = new PresentControls(stage, guide, projector, animation, files, notices);
        controls.listenTo(scene);
        view.commandBar()
                .addPresenting(
                        controls.menu(parameters, numbers, showFormat), controls.fileItems(), controls.buttons());
        TourPanel tour = new TourPanel(guide, new ModelSliders(session.model()), browser);
        view.showBeside(tour);
        new TourRoom(guide, view, tour, parameters);
        view.showBelow(animation);
        return controls::open;
    }
}
