package org.attune.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Sentences with symbols, as labels and as tooltips. */
@ExtendWith(ApplicationExtension.class)
final class ProseLabelTest {
    private static final String SENTENCE = "A second fixed point exists (o_w = 0.125).";

    private ProseLabel label;
    private VBox root;
    private List<Tooltip> hints = List.of();

    @Start
    void start(Stage stage) {
        label = new ProseLabel(SENTENCE);
        root = new VBox(label);
        stage.setScene(new Scene(root, 600, 200));
        stage.show();
    }

    @Test
    void lowersSubscriptsAndKeepsTheTextForWhoAsks(FxRobot robot) {
        lay(robot, 600);

        assertThat(label.getText()).isEqualTo(SENTENCE);
        assertThat(shown())
                .extracting(Text::getText)
                .containsExactly("A second fixed point exists (", "o", "w", " = 0.125).");
        assertThat(shown().get(2).getY()).isGreaterThan(shown().get(1).getY());
        assertThat(shown().get(2).getFont().getSize())
                .isLessThan(label.getFont().getSize());
        assertThat(label.isCut()).isFalse();
    }

    @Test
    void endsInAnEllipsisOrBreaksWhereThereIsNoRoom(FxRobot robot) {
        lay(robot, 120);
        assertThat(label.isCut()).isTrue();
        assertThat(shown().getLast().getText()).endsWith("…");
        double line = label.prefHeight(120);

        label.setWrapText(true);
        assertThat(label.prefHeight(120)).isGreaterThan(2 * line);
        lay(robot, 120);
        assertThat(label.isCut()).isFalse();
        assertThat(shown().getLast().getText()).endsWith("0.125).");
    }

    @Test
    void tooltipsTypesetSymbolsAndGrowWithTheTextAroundTheirNode(FxRobot robot) {
        Label plain = new Label("node");
        Hints.install(plain, "no symbol here");
        Hints.install(label, SENTENCE);
        robot.interact(() -> {
            root.getChildren().add(plain);
            TextScale.of(root).set(2);
            hints = List.of(Tooltips.of(plain).orElseThrow(), Tooltips.of(label).orElseThrow());
        });

        assertThat(hints.getFirst().getGraphic()).isNull();
        assertThat(hints.getLast().getGraphic()).isNotNull();
        assertThat(hints.getLast().getText()).isEqualTo(SENTENCE);
        assertThat(hints.getLast().getStyle()).isEqualTo("-fx-font-size: 24.0px;");
    }

    private void lay(FxRobot robot, double width) {
        robot.interact(() -> {
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            root.applyCss();
            root.layout();
        });
    }

    private List<Text> shown() {
        return label.getChildrenUnmodifiable().stream()
                .map(Text.class::cast)
                .filter(Node::isVisible)
                .toList();
    }
}
