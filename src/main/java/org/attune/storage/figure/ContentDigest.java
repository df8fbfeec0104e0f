package org.attune.storage.figure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name of some content: the same for the same content, and another one for any other, but by a chance of one in
 * 2⁶⁴. Files are told apart by it instead of by the time or by chance, so that the same question gives the same bytes.
 *
 * @param number the first 64 bits of SHA-256
 */
record ContentDigest(long number) {
    /** The digest of all parts, one after the other. */
    static ContentDigest of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            byte[] bytes = digest.digest();
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
            }
            return new ContentDigest(number);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Sixteen digits. */
    String hexadecimal() {
        return HexFormat.of().toHexDigits(number);
    }
}
