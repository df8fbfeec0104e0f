package org.attune.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Standard output, which may be a pipe whose reader has seen enough, as in {@code attune curve | head -1}. */
final class StandardOutput extends PrintWriter {
    private static final Path ITSELF = Path.of("/proc/self/fd/1");

    private final Attempts attempts;

    private StandardOutput(Attempts attempts, Charset charset) {
        super(attempts, true, charset);
        this.attempts = attempts;
    }

    /** Standard output of this process, past {@link System#out}, which does not tell why it cannot be written. */
    static StandardOutput open(Charset charset) {
        return of(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe, charset);
    }

    /**
     * Standard output.
     *
     * @param stream where it goes
     * @param isPipe whether that is a pipe; asked when it cannot be written
     */
    static StandardOutput of(OutputStream stream, BooleanSupplier isPipe, Charset charset) {
        return new StandardOutput(new Attempts(stream, isPipe), charset);
    }

    /** Whether something could not be written because nobody reads any more. */
    boolean isReaderGone() {
        return checkError() && attempts.readerGone;
    }

    /** A pipe that cannot be written has lost its reader; the message may be in any language. */
    private static boolean isPipe() {
        try {
            return Files.isSymbolicLink(ITSELF)
                    && Files.readSymbolicLink(ITSELF).toString().startsWith("pipe:");
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Remembers what a print writer does not say. */
    private static final class Attempts extends OutputStream {
        private final OutputStream stream;
        private final BooleanSupplier isPipe;
        private boolean readerGone;

        Attempts(OutputStream stream, BooleanSupplier isPipe) {
            this.stream = stream;
            this.isPipe = isPipe;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException failure) {
                String message = failure.getMessage();
                readerGone = isPipe.getAsBoolean() || (message != null && message.contains("Broken pipe"));
                throw failure;
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
