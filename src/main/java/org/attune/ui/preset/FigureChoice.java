package org.attune.ui.preset;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attune.curves.CurveRequest;
import org.attune.curves.family.Family;
import org.attune.curves.preset.PanelName;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.storage.preset.PresetLibrary;

/** Which figure of the paper was chosen last, and whether everything is still as one of its panels has it. */
public final class FigureChoice {
    private final PresetLibrary library = new PresetLibrary();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final BiConsumer<PanelName, PresetPanel> onChosen;
    private Optional<PanelName> chosen = Optional.empty();
    private Runnable onUserChosen = () -> {};

    /**
     * A figure in the window.
     *
     * @param figure the one that was chosen last
     * @param panel the one of its panels that everything agrees with; empty since something else is asked
     */
    public record Shown(PresetFigure figure, Optional<PresetPanel> panel) {}

    /**
     * Begins with no figure.
     *
     * @param onChosen receives the panel that is chosen, and sets everything as it says
     */
    public FigureChoice(BiConsumer<PanelName, PresetPanel> onChosen) {
        this.onChosen = onChosen;
    }

    /** Sets who is told before a figure takes the place of what is shown, such as of a step of a tour. */
    public void setOnUserChosen(Runnable listener) {
        onUserChosen = listener;
    }

    /** Names of the figures, in the order of the paper. */
    public List<String> ids() {
        return library.ids();
    }

    /** A figure of these. */
    PresetFigure figure(String id) {
        return library.figure(id);
    }

    /** The figure that was chosen last; empty before, and once everything is as at the start again. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Chooses the panel that stands for a figure. */
    public void choose(String id) {
        PresetFigure figure = figure(id);
        choose(figure, figure.principal());
    }

    /** Chooses a panel of a figure. */
    public void choose(PresetFigure figure, PresetPanel panel) {
        PanelName name = new PanelName(figure.id(), panel.id());
        onUserChosen.run();
        onChosen.accept(name, panel);
        // Afterwards: what is asked while everything is being set does not agree with the panel yet.
        chosen = Optional.of(name);
        shown.set(Optional.of(new Shown(figure, Optional.of(panel))));
    }

    /** The panel that was chosen last; empty before, and once everything is as at the start again. */
    public Optional<PanelName> chosen() {
        return chosen;
    }

    /**
     * Goes back to an earlier choice; {@link #asked} then tells whether everything still agrees with it.
     *
     * @param earlier the panel that was chosen last then
     */
    public void restore(Optional<PanelName> earlier) {
        if (!earlier.equals(chosen)) {
            chosen = earlier;
            shown.set(earlier.map(name -> new Shown(figure(name.figure()), Optional.empty())));
        }
    }

    /** Takes note of what is asked and drawn now. */
    public void asked(CurveRequest request, Optional<Family> family) {
        if (request.equals(CurveRequest.DEFAULT) && family.isEmpty()) {
            chosen = Optional.empty();
            shown.set(Optional.empty());
            return;
        }
        shown.set(shown.get().map(Shown::figure).map(figure -> new Shown(figure, agreeing(figure, request, family))));
    }

    /** Several panels can ask the same, and draw different quantities of it: then the one that was chosen is meant. */
    private Optional<PresetPanel> agreeing(PresetFigure figure, CurveRequest request, Optional<Family> family) {
        return Stream.concat(chosen.stream().flatMap(name -> named(figure, name)), figure.panels().stream())
                .filter(panel ->
                        panel.request().equals(request) && panel.family().equals(family))
                .findFirst();
    }

    private static Stream<PresetPanel> named(PresetFigure figure, PanelName name) {
        return figure.panels().stream()
                .filter(panel -> figure.id().equals(name.figure()) && panel.id().equals(name.panel()));
    }
}
