package org.attune.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that appear whole or not at all: a reader never sees half of one, and a failure leaves what stood before. What
 * a file was it remains: its mode, its owner, a link that leads to it.
 */
public final class AtomicFile {
    /** The system follows no more links either. */
    private static final int MOST_LINKS = 40;

    /** Names of streams that are open already; opening such a path anew would overwrite what {@code >>} appends to. */
    private static final Map<String, FileDescriptor> OPEN_STREAMS = Map.of(
            "/dev/stdout", FileDescriptor.out,
            "/dev/fd/1", FileDescriptor.out,
            "/proc/self/fd/1", FileDescriptor.out,
            "/dev/stderr", FileDescriptor.err,
            "/dev/fd/2", FileDescriptor.err,
            "/proc/self/fd/2", FileDescriptor.err);

    private AtomicFile() {}

    /** Writes text in UTF-8, as {@link #write(Path, byte[])}. */
    public static void write(Path target, String content) throws IOException {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file beside its target and then moves it there. Symbolic links are followed, also one that leads to no
     * file yet. A target that is no regular file, such as a pipe or a device, cannot be replaced and is written
     * directly; so is a file that belongs to somebody else, who would lose it.
     *
     * @throws AccessDeniedException when the target is write-protected
     * @throws IOException when the file cannot be written, naming it; the target is then as it was
     */
    public static void write(Path target, byte[] content) throws IOException {
        try {
            put(target, content);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException failure) {
            // A full disk does not say of which file.
            FileSystemException told = new FileSystemException(target.toString(), null, failure.getMessage());
            told.initCause(failure);
            throw told;
        }
    }

    private static void put(Path target, byte[] content) throws IOException {
        @Nullable
        FileDescriptor open =
                OPEN_STREAMS.get(target.toAbsolutePath().normalize().toString());
        if (open != null) {
            append(open, content);
            return;
        }
        if (isOpenFile(target)) {
            Files.write(target, content, StandardOpenOption.APPEND);
            return;
        }
        Path real = followed(target);
        refuse(target, real);
        if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            replace(target, real, content, null);
            return;
        }
        if (!Files.isRegularFile(real)) {
            Files.write(real, content);
            return;
        }
        replace(target, real, content, attributes(real));
    }

    /**
     * Finds out whether a file could be written now, without touching it: an empty file is made beside it and removed
     * again. For what takes long to compute, before it is computed.
     *
     * @throws FileSystemException when the file cannot be written, naming it and saying why
     * @throws IOException when that cannot be found out
     */
    public static void check(Path target) throws IOException {
        if (OPEN_STREAMS.containsKey(target.toAbsolutePath().normalize().toString()) || isOpenFile(target)) {
            return;
        }
        Path real = followed(target);
        refuse(target, real);
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(real)) {
            return;
        }
        Path partial = partial(real);
        try {
            Files.createFile(partial);
        } catch (FileSystemException failure) {
            throw about(target, real, failure);
        } finally {
            remove(partial);
        }
    }

    /** Refuses what can be seen not to be writable. */
    private static void refuse(Path named, Path real) throws FileSystemException {
        if (Files.isDirectory(real)) {
            throw new FileSystemException(named.toString(), null, "it is a folder");
        }
        if (Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(real)) {
            throw new AccessDeniedException(named.toString(), null, "the file is write-protected");
        }
    }

    /** Where it could not be made it cannot be removed either, and why is being told already. */
    private static void remove(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException nothingThere) {
            System.getLogger(AtomicFile.class.getName()).log(System.Logger.Level.DEBUG, "not removed", nothingThere);
        }
    }

    private static Path partial(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".partial");
    }

    /** Whether a path names a file that this process has open under a number, for which a shell has seen to it. */
    private static boolean isOpenFile(Path target) {
        Path path = target.toAbsolutePath().normalize();
        return path.startsWith("/dev/fd") || path.startsWith("/proc/self/fd");
    }

    /** Not closed: others may go on writing there. */
    @SuppressWarnings("resource")
    private static void append(FileDescriptor stream, byte[] content) throws IOException {
        OutputStream output = new FileOutputStream(stream);
        output.write(content);
        output.flush();
    }

    /** Where links lead, whether or not a file is there. */
    private static Path followed(Path target) throws IOException {
        Path path = target.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(target.toString());
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    private static void replace(Path named, Path target, byte[] content, @Nullable PosixFileAttributes kept)
            throws IOException {
        Path partial = partial(target);
        try {
            // Not Files.createTempFile, whose files only their owner may read.
            Files.write(partial, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (kept == null || isMadeAlike(partial, kept)) {
                move(partial, target);
            } else {
                overwrite(target, content, partial);
            }
        } catch (FileSystemException failure) {
            throw about(named, target, failure);
        } finally {
            remove(partial);
        }
    }

    /** Writes into a file that cannot be replaced; should that fail half way, the whole content is left beside it. */
    private static void overwrite(Path target, byte[] content, Path whole) throws IOException {
        try {
            Files.write(target, content);
        } catch (IOException failure) {
            Path rescued = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
            Files.move(whole, rescued);
            FileSystemException told = new FileSystemException(
                    target.toString(), null, failure.getMessage() + "; what was to be written is in " + rescued);
            told.initCause(failure);
            throw told;
        }
    }

    /** Whether a new file has been given the mode and the owner of the one that it replaces. */
    private static boolean isMadeAlike(Path partial, PosixFileAttributes kept) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(partial, PosixFileAttributeView.class);
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.owner().equals(kept.owner())) {
                view.setOwner(kept.owner());
            }
            if (!own.group().equals(kept.group())) {
                view.setGroup(kept.group());
            }
            view.setPermissions(kept.permissions());
            return true;
        } catch (FileSystemException notAllowed) {
            return false;
        }
    }

    /** A failure that names the file of the user, and not the one beside it. */
    private static FileSystemException about(Path named, Path real, FileSystemException failure) {
        String name = named.toString();
        boolean lost = real.getParent() == null || !Files.isDirectory(real.getParent());
        FileSystemException told;
        if (failure instanceof NoSuchFileException && lost) {
            told = new NoSuchFileException(name, null, "there is no such folder");
        } else if (failure instanceof NoSuchFileException || failure instanceof AccessDeniedException) {
            told = new AccessDeniedException(name, null, "nothing can be written into its folder");
        } else {
            told = new FileSystemException(name, null, failure.getReason());
        }
        told.initCause(failure);
        return told;
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException fileSystemCannot) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
