package org.attune.storage.session;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file was not written, since it is not any more what was last read or written here. */
public final class FileChangedException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    private final boolean vanished;

    /**
     * Creates the exception.
     *
     * @param file the file
     * @param vanished whether it is gone; else it holds something different
     */
    public FileChangedException(Path file, boolean vanished) {
        super(file.toString(), null, vanished ? "the file is gone" : "another program has changed the file");
        this.vanished = vanished;
    }

    /** Whether the file is gone; else it holds something different. */
    public boolean vanished() {
        return vanished;
    }
}
