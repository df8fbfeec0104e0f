package org.attune.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.attune.curves.CurveRequest;
import org.attune.live.Snapshot;
import org.attune.model.Level;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.SyntheticSnapshots;
import org.attune.ui.files.FileChoices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog used by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
final class ExportDialogTest {
    private final ExportService service = new ExportService();
    private final List<String> suggestions = new ArrayList<>();
    private final List<Window> askers = new ArrayList<>();
    private Optional<Snapshot> snapshot =
            Optional.of(SyntheticSnapshots.complete(1, CurveRequest.DEFAULT, Level.PREVIEW));
    private Optional<Path> answer = Optional.empty();
    private final Queue<Path> asked = new ArrayDeque<>();
    private final List<List<Path>> replaced = new ArrayList<>();

    @TempDir
    private Path folder;

    private ExportDialog dialog;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 900, 700));
        stage.show();
        dialog = new ExportDialog(
                stage,
                () -> snapshot.map(answers -> new BoardPicture(answers, BoardArrangement.INITIAL, List.of())),
                service,
                new FileChoices(
                        (owner, request) -> {
                            suggestions.add(request.name());
                            askers.add(owner);
                            return asked.isEmpty() ? answer : Optional.of(asked.remove());
                        },
                        (owner, files) -> {
                            replaced.add(files);
                            return asked.isEmpty();
                        }));
        dialog.show();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void writesWhatTheFieldsSay(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("all.png"));
        type(robot, "#export-width", "640");
        type(robot, "#export-height", "500");

        robot.clickOn("#export-write");

        waitForMessage(robot, "Wrote ");
        BufferedImage image = ImageIO.read(answer.get().toFile());
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(1000);
        assertThat(suggestions).containsExactly("attune-figure.png");
        assertThat(text(robot, "#export-message")).contains("1280 × 1000 pixels");
    }

    @Test
    void aFieldThatIsBeingTypedInIsNotFilledByThePreview(FxRobot robot) {
        TextField height = robot.lookup("#export-height").queryAs(TextField.class);
        PreviewPane preview = robot.lookup("#export-preview").queryAs(PreviewPane.class);
        robot.clickOn(height).interact(height::clear);

        robot.interact(() -> preview.setFollowing(true));

        assertThat(height.getText()).isEmpty();
    }

    @Test
    void whatWasSaidIsNotSaidAgainWhenItOpensAgain(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("all.png"));
        robot.clickOn("#export-write");
        waitForMessage(robot, "Wrote ");

        robot.interact(dialog::close);
        robot.interact(dialog::show);

        assertThat(text(robot, "#export-message")).isEmpty();
    }

    @Test
    void aFileIsWrittenToItsEndWhenTheDialogIsClosedMeanwhile(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("missing").resolve("all.png"));
        robot.interact(() -> {
            robot.lookup("#export-write").queryAs(Button.class).fire();
            dialog.close();
        });
        Labeled message = (Labeled) dialog.getDialogPane().lookup("#export-message");

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> message.getText().startsWith("Nothing was written"));
        robot.interact(dialog::show);

        assertThat(text(robot, "#export-message")).as("nobody has seen it yet").contains("there is no folder");
    }

    @Test
    void suggestsNameAndSizeForOneChart(FxRobot robot) {
        robot.interact(() -> combo(robot, "#export-charts").getSelectionModel().select(3));

        robot.clickOn("#export-write");

        assertThat(robot.lookup("#export-width").queryAs(TextField.class).getText())
                .isEqualTo("720");
        assertThat(suggestions).containsExactly("attune-overlap.png");
        assertThat(askers)
                .as("who has the keyboard after the file chooser")
                .containsExactly(dialog.getDialogPane().getScene().getWindow());
        assertThat(text(robot, "#export-message"))
                .as("the file chooser was cancelled")
                .isEmpty();
    }

    @Test
    void writesTheDataBesideAFigureForAPaper(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("overlap.pdf"));
        robot.interact(() -> combo(robot, "#export-charts").getSelectionModel().select(3));
        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(2));
        robot.interact(() -> combo(robot, "#export-medium").getSelectionModel().select(2));
        robot.clickOn("#export-tabled");
        robot.clickOn("#export-marked");
        assertThat(text(robot, "#export-pixels")).contains("8.6 × 9.9 cm").contains("7.2 pt");
        WaitForAsyncUtils.waitForFxEvents();
        Node write = robot.lookup("#export-write").query();
        assertThat(write.localToScene(write.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(write.getScene().getHeight());

        robot.clickOn("#export-write");

        waitForMessage(robot, "Wrote ");
        Path table = folder.resolve("overlap.csv");
        assertThat(text(robot, "#export-message")).contains("overlap.pdf").contains("overlap.csv");
        assertThat(Files.readAllLines(table)).hasSize(42).first().asString().startsWith("\uFEFFparameters.");
        assertThat(Files.size(answer.get())).isPositive();

        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(3));
        assertThat(robot.lookup("#export-tabled").queryAs(Node.class).isDisabled())
                .isTrue();
    }

    @Test
    void aSlideHasItsPixelsAndTextThatTheLastRowReads(FxRobot robot) {
        robot.interact(() -> combo(robot, "#export-medium").getSelectionModel().select(1));
        assertThat(text(robot, "#export-pixels"))
                .startsWith("1920 × 1080 pixels")
                .contains("26 px");

        type(robot, "#export-width", "1280");
        assertThat(text(robot, "#export-problem")).contains("at most 1040");
    }

    @Test
    void aFigureWithoutRoomForItsChartsIsRefusedWithTheReason(FxRobot robot) throws Exception {
        robot.interact(() -> {
            combo(robot, "#export-medium").getSelectionModel().select(2);
            combo(robot, "#export-charts").getSelectionModel().select(1);
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> text(robot, "#export-problem").contains("charts need a height of at least"));
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isTrue();

        robot.interact(() -> combo(robot, "#export-charts").getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void noTableBesideADrawingIsReplacedUnasked(FxRobot robot) throws Exception {
        Path table = Files.writeString(folder.resolve("measured.csv"), "measured");
        asked.add(folder.resolve("measured"));
        asked.add(folder.resolve("other"));
        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(2));
        robot.clickOn("#export-tabled");

        robot.clickOn("#export-write");

        waitForMessage(robot, "Wrote ");
        assertThat(replaced).containsExactly(List.of(table));
        assertThat(suggestions).as("the chooser once more").containsExactly("attune-figure.pdf", "measured.pdf");
        assertThat(table).hasContent("measured");
        assertThat(folder.resolve("other.csv")).isNotEmptyFile();
    }

    @Test
    void saysBelowTheFieldsWhatCannotBeUsed(FxRobot robot) {
        type(robot, "#export-width", "12x");

        assertThat(text(robot, "#export-problem"))
                .contains("width")
                .contains("\"12x\"")
                .contains("300 to 8000");
        assertThat(robot.lookup("#export-problem").queryAs(Node.class).isVisible())
                .isTrue();
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isTrue();
        type(robot, "#export-width", "8000");
        type(robot, "#export-height", "8000");
        assertThat(text(robot, "#export-problem")).contains("16000 × 16000").contains("100 million");
        type(robot, "#export-height", "400");
        assertThat(robot.lookup("#export-problem").queryAs(Node.class).isVisible())
                .isFalse();
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isFalse();
        assertThat(text(robot, "#export-pixels")).startsWith("16000 × 800 pixels");
    }

    @Test
    void previewsWhatWillBeWritten(FxRobot robot) throws Exception {
        ImageView preview =
                (ImageView) robot.lookup("#export-preview .image-view").query();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> preview.getImage() != null);
        Image before = preview.getImage();
        assertThat(before.getPixelReader().getColor(0, 0)).isEqualTo(Color.WHITE);
        assertThat(before.getWidth() / before.getHeight()).isBetween(1.41, 1.43);

        robot.interact(
                () -> combo(robot, "#export-appearance").getSelectionModel().select(1));

        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !before.equals(preview.getImage()));
        assertThat(preview.getImage().getPixelReader().getColor(0, 0).getBrightness())
                .isLessThan(0.2);
    }

    @Test
    void everyFormatHasItsNameAndFields(FxRobot robot) {
        ComboBox<?> format = combo(robot, "#export-format");
        for (int i = 0; i < format.getItems().size(); i++) {
            int index = i;
            robot.interact(() -> format.getSelectionModel().select(index));
            robot.interact(robot.lookup("#export-write").queryAs(Button.class)::fire);
        }

        assertThat(suggestions)
                .containsExactly(
                        "attune-figure.png",
                        "attune-figure.svg",
                        "attune-figure.pdf",
                        "attune-figure.csv",
                        "attune-figure.json",
                        "attune-figure.py");
        assertThat(robot.lookup("#export-scale").queryAs(Node.class).isDisabled())
                .as("script")
                .isTrue();
        assertThat(text(robot, "#export-pixels")).startsWith("41 points");
    }

    /** What each format depends on, told apart from what it does not by a reason. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    0, true,  true,  true,  true,  true,  true,  true
                    1, true,  true,  false, true,  true,  true,  true
                    2, true,  true,  false, true,  true,  true,  true
                    3, false, false, false, false, false, false, false
                    4, false, false, false, false, false, false, false
                    5, true,  true,  false, true,  true,  false, false
                    """)
    void exactlyWhatMattersForAFormatCanBeChosen(
            int format,
            boolean medium,
            boolean size,
            boolean sharpness,
            boolean colours,
            boolean ground,
            boolean caption,
            boolean data,
            FxRobot robot) {
        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(format));

        expectUsable(robot, "#export-medium", medium);
        expectUsable(robot, "#export-width", size);
        expectUsable(robot, "#export-height", size);
        expectUsable(robot, "#export-scale", sharpness);
        expectUsable(robot, "#export-appearance", colours);
        expectUsable(robot, "#export-transparent", ground);
        expectUsable(robot, "#export-captioned", caption);
        expectUsable(robot, "#export-tabled", data);
        expectUsable(robot, "#export-marked", format != 4);
        expectUsable(robot, "#export-charts", true);
    }

    private static void expectUsable(FxRobot robot, String id, boolean usable) {
        Node field = robot.lookup(id).query();
        assertThat(field.isDisabled()).as(id).isEqualTo(!usable);
        List<String> reasons = Stream.iterate(field, Objects::nonNull, Node::getParent)
                .map(Node::getAccessibleHelp)
                .filter(help -> help != null && !help.isEmpty())
                .toList();
        assertThat(reasons).as("reasons of " + id).hasSize(usable ? 0 : 1);
    }

    @Test
    void aSizeThatDoesNotMatterCannotBeWrong(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("data.csv"));
        type(robot, "#export-width", "12x");

        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(3));
        robot.clickOn("#export-write");

        waitForMessage(robot, "Wrote ");
        assertThat(answer.get()).isNotEmptyFile();
        robot.interact(() -> combo(robot, "#export-format").getSelectionModel().select(0));
        assertThat(text(robot, "#export-problem")).contains("\"12x\"");
    }

    @Test
    void hasNoEmptyRoomAboveItsButtons(FxRobot robot) {
        Node words = robot.lookup("#export-copy-image").query();
        Node write = robot.lookup("#export-write").query();

        double room = write.localToScene(write.getLayoutBounds()).getMinY()
                - words.localToScene(words.getLayoutBounds()).getMaxY();

        assertThat(room).isBetween(16.0, 40.0);
    }

    @Test
    void copiesTableAndImage(FxRobot robot) throws Exception {
        robot.clickOn("#export-copy-table");
        waitForMessage(robot, "Copied a table of 41 rows");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("parameters.tokens\t")
                .contains("standardErrors.finetuning.overlap"));

        robot.clickOn("#export-copy-image");

        waitForMessage(robot, "Copied an image of 2560 × 1800 pixels");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isEqualTo(2560));
    }

    @Test
    void saysWhatFailed(FxRobot robot) throws Exception {
        answer = Optional.of(folder.resolve("missing").resolve("x.png"));

        robot.clickOn("#export-write");

        waitForMessage(robot, "Nothing was written");
        assertThat(text(robot, "#export-message")).contains("there is no folder");
        assertThat(robot.lookup("#export-write").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void asksForNothingWhileThereIsNothingToExport(FxRobot robot) throws IOException {
        snapshot = Optional.empty();

        robot.clickOn("#export-write");

        assertThat(text(robot, "#export-message")).contains("no curve");
        assertThat(suggestions).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ComboBox<?> combo(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class);
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void waitForMessage(FxRobot robot, String start) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> text(robot, "#export-message").startsWith(start));
    }
}
