package org.attune.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.storage.FileKind;
import org.attune.ui.files.LastFolders;
import org.attune.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings survive, and a damaged file harms nothing. */
final class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void settingsComeBack() {
        SettingsFile file = new SettingsFile(folder.resolve("new").resolve("settings.properties"));
        Settings settings = new Settings(
                Optional.of(Language.FRENCH),
                150,
                new WindowPlace(1234.5, 800, Optional.of(new WindowPlace.Corner(-40, 12.5)), true),
                new PanelLayout(OptionalDouble.of(333), OptionalDouble.empty(), true, false),
                true,
                LastFolders.NONE.with(
                        FileKind.PNG, folder.resolve("Mes figures α").resolve("a.png")));

        file.write(settings);

        assertThat(file.read()).isEqualTo(settings);
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(new SettingsFile(folder.resolve("none")).read()).isEqualTo(Settings.INITIAL);
    }

    @Test
    void whatAnEarlierVersionDidNotRememberIsAsUsual() throws IOException {
        Path earlier = Files.writeString(
                folder.resolve("earlier"), "text-percent = 125\nwidth = 1200\nheight = 800\nmaximized = true\n");

        assertThat(new SettingsFile(earlier).read())
                .isEqualTo(new Settings(
                        Optional.empty(),
                        125,
                        new WindowPlace(1200, 800, Optional.empty(), true),
                        PanelLayout.INITIAL,
                        false,
                        LastFolders.NONE));
    }

    @Test
    void aFolderThatCannotBeOneIsForgottenAndNothingElse() throws IOException {
        Path odd = Files.writeString(
                folder.resolve("odd"), "text-percent = 125\nfolder.png = a\\u0000b\nfolder.session = relative\n");

        assertThat(new SettingsFile(odd).read()).isEqualTo(Settings.INITIAL.withTextPercent(125));
    }

    @Test
    void damagedFileIsLeftAlone() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged"), "text-percent = large\n");

        assertThat(new SettingsFile(damaged).read()).isEqualTo(Settings.INITIAL);
        assertThat(damaged).hasContent("text-percent = large");
    }

    @Test
    void refusesTextThatIsTooLarge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.INITIAL.withTextPercent(300))
                .withMessageContaining("300");
    }
}
