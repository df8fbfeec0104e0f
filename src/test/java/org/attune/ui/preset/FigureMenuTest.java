package org.attune.ui.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.attune.curves.preset.PresetFigure;
import org.attune.curves.preset.PresetPanel;
import org.attune.model.ParameterInfo;
import org.attune.storage.preset.PresetLibrary;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class FigureMenuTest {
    private final List<PresetPanel> chosen = new ArrayList<>();

    private final FigureMenu menu = new FigureMenu(new FigureChoice((name, panel) -> chosen.add(panel)));

    @Test
    void choosingAPanelGivesItsQuestion(FxRobot robot) {
        robot.interact(() -> {
            Menu third = (Menu) menu.getItems().get(2);
            Event.fireEvent(third, new Event(Menu.ON_SHOWING));
            assertThat(third.getItems())
                    .extracting(MenuItem::getId)
                    .containsExactly("menu-fig3-whole", null, "menu-fig3-left", "menu-fig3-centre", "menu-fig3-right");
            third.getItems().getLast().fire();
        });

        assertThat(chosen).singleElement().satisfies(panel -> {
            assertThat(panel.id()).isEqualTo("right");
            assertThat(panel.request().axis()).isEqualTo(ParameterInfo.LAMBDA);
            assertThat(panel.request().parameters().tokens()).isEqualTo(2);
            assertThat(panel.request().parameters().reuse()).isTrue();
        });
    }

    @Test
    void theMenuMarksThePanelThatIsShown(FxRobot robot) {
        robot.interact(() -> {
            Menu third = (Menu) menu.getItems().get(2);
            Event.fireEvent(third, new Event(Menu.ON_SHOWING));
            third.getItems().getLast().fire();
            Event.fireEvent(third, new Event(Menu.ON_SHOWING));
            assertThat(third.getItems())
                    .filteredOn(item -> item instanceof RadioMenuItem radio && radio.isSelected())
                    .extracting(MenuItem::getId)
                    .containsExactly("menu-fig3-right");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPanelHasAName(Language language) {
        Texts texts = Texts.of("presets", language);
        for (PresetFigure figure : new PresetLibrary().figures()) {
            assertThat(texts.text(figure.id())).isNotBlank();
            assertThat(texts.text(figure.id() + ".note")).isNotBlank();
            for (PresetPanel panel : figure.panels()) {
                assertThat(texts.text(figure.id() + "." + panel.id())).isNotBlank();
                assertThat(texts.text("mark." + panel.id())).isNotBlank();
            }
        }
    }

    @Test
    void theWindowSaysOfAFigureWhatItsFilesSay() {
        Texts texts = Texts.of("presets", Language.ENGLISH);

        assertThat(new PresetLibrary().figures()).allSatisfy(figure -> {
            assertThat(texts.text(figure.id())).isEqualTo(figure.title());
            assertThat(texts.text(figure.id() + ".note")).isEqualTo(figure.note());
        });
    }
}
