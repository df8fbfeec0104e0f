package org.attune.storage.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells the content of a file from every other one; the time of a file does not, which other programs may keep.
 *
 * @param sha256 in hexadecimal digits
 */
record FileDigest(String sha256) {
    /** The digest of a content. */
    static FileDigest of(byte[] content) {
        return new FileDigest(HexFormat.of().formatHex(algorithm().digest(content)));
    }

    /**
     * The digest of what is in a file now.
     *
     * @throws IOException when it cannot be read
     */
    static FileDigest of(Path file) throws IOException {
        MessageDigest digest = algorithm();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return new FileDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException neverHappens) {
            throw new IllegalStateException("every Java has SHA-256", neverHappens);
        }
    }
}
