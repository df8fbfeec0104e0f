package org.attune.ui.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.attune.ui.text.Texts;

/** Asks where to write a file. */
@FunctionalInterface
public interface FileQuestion {
    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param suggestion a file name; its end says what kind of file it is
     * @return the file; empty when the user wants none after all
     */
    Optional<Path> ask(Window owner, String suggestion);

    /** Asks with the file chooser of the system. */
    static FileQuestion bySystem() {
        return (owner, suggestion) -> {
            Texts texts = Texts.of("export");
            String extension = suggestion.substring(suggestion.lastIndexOf('.') + 1);
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.text("title"));
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
            return Optional.ofNullable(chooser.showSaveDialog(owner))
                    .map(file -> withExtension(file.toPath(), extension));
        };
    }

    private static Path withExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension)
                ? file
                : file.resolveSibling(name + "." + extension);
    }
}
