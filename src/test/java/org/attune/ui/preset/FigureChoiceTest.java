package org.attune.ui.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.curves.preset.PanelName;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;

final class FigureChoiceTest {
    private final List<PresetPanel> chosen = new ArrayList<>();
    private final FigureChoice choice = new FigureChoice(this::set);

    /** As the window does: what a panel says is then asked. */
    private void set(PanelName name, PresetPanel panel) {
        chosen.add(panel);
        choice.asked(panel.request(), panel.family());
    }

    @Test
    void aFigureIsOneClickAway() {
        for (String id : choice.ids()) {
            choice.choose(id);

            assertThat(chosen.getLast()).isEqualTo(choice.figure(id).principal());
            assertThat(choice.shownProperty().get()).hasValueSatisfying(shown -> {
                assertThat(shown.figure().id()).isEqualTo(id);
                assertThat(shown.panel()).contains(chosen.getLast());
            });
        }
    }

    @Test
    void theThirdFigureBeginsWithThePanelThatHasCurvesBesideEachOther() {
        choice.choose("fig3");

        assertThat(chosen.getLast().id()).isEqualTo("centre");
        assertThat(chosen.getLast().family()).isPresent();
    }

    @Test
    void tellsWhenSomethingElseIsAskedAndWhenTheFigureIsBack() {
        choice.choose("fig1");
        PresetPanel panel = chosen.getLast();
        CurveRequest moved = panel.request().with(panel.request().parameters().with(ParameterInfo.DELTA, 1));

        choice.asked(moved, panel.family());
        assertThat(choice.shownProperty().get().orElseThrow().panel()).isEmpty();

        choice.asked(panel.request(), Optional.empty());
        assertThat(choice.shownProperty().get().orElseThrow().panel()).isEmpty();

        choice.asked(panel.request(), panel.family());
        assertThat(choice.shownProperty().get().orElseThrow().panel()).contains(panel);
    }

    @Test
    void panelsThatAskTheSameAreToldApartByWhichWasChosen() {
        PresetFigure third = choice.figure("fig3");
        PresetPanel centre = third.panels().get(1);
        PresetPanel right = third.panels().get(2);
        assertThat(right.request()).isEqualTo(centre.request());

        choice.choose(third, right);
        assertThat(choice.shownProperty().get().orElseThrow().panel()).contains(right);

        choice.asked(CurveRequest.DEFAULT.with(right.request().parameters()), right.family());
        choice.asked(right.request(), right.family());
        assertThat(choice.shownProperty().get().orElseThrow().panel()).contains(right);
    }

    @Test
    void earlierChoiceComesBackWithItsCaption() {
        choice.choose("fig6");
        PresetPanel sixth = chosen.getLast();
        Optional<PanelName> earlier = choice.chosen();
        choice.choose("fig2");

        choice.restore(earlier);
        choice.asked(sixth.request(), sixth.family());

        assertThat(choice.chosen()).contains(new PanelName("fig6", sixth.id()));
        assertThat(choice.shownProperty().get()).hasValueSatisfying(shown -> {
            assertThat(shown.figure().id()).isEqualTo("fig6");
            assertThat(shown.panel()).contains(sixth);
        });
    }

    @Test
    void withoutAnEarlierChoiceThereIsNoCaption() {
        choice.choose("fig6");

        choice.restore(Optional.empty());

        assertThat(choice.shownProperty().get()).isEmpty();
    }

    @Test
    void everythingAsAtTheStartIsNoFigure() {
        choice.choose("fig1");

        choice.asked(CurveRequest.DEFAULT, Optional.empty());

        assertThat(choice.shownProperty().get()).isEmpty();
    }
}
