package org.attune.ui.files;

import java.nio.file.Path;
import org.attune.storage.FileKind;

/**
 * What a file chooser is to ask.
 *
 * @param purpose what the file is for
 * @param kind which files there are to choose from
 * @param folder where it begins; exists
 * @param name the name suggested; empty for none
 */
public record FileRequest(Purpose purpose, FileKind kind, Path folder, String name) {
    /** What a file is chosen for. */
    public enum Purpose {
        /** It is read. */
        OPEN,
        /** It is written. */
        SAVE
    }
}
