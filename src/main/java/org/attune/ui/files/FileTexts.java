package org.attune.ui.files;

import java.util.Locale;
import org.attune.storage.FileKind;
import org.attune.ui.text.Language;
import org.attune.ui.text.Texts;

/** What file choosers say, in the language of the window; immutable. */
final class FileTexts {
    private final Texts texts;

    FileTexts() {
        this(Language.current());
    }

    FileTexts(Language language) {
        texts = Texts.of("files", language);
    }

    /** The title of a file chooser. */
    String title(FileRequest.Purpose purpose, FileKind kind) {
        return texts.text("title." + key(purpose) + "." + key(kind));
    }

    /** What files of a kind are. */
    String description(FileKind kind) {
        return texts.text("kind." + key(kind));
    }

    /** The choice of showing every file. */
    String allFiles() {
        return texts.text("all");
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
