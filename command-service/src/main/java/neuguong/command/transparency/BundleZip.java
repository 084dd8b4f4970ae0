package neuguong.command.transparency;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose last file lists the others. */
final class BundleZip {
    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();
    private String name = "";
    private MessageDigest digest = sha256();
    private long length;

    BundleZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** A file, its hash in lower-case hexadecimal digits, and its length. */
    record Part(String name, String sha256, long bytes) {}

    void file(String file, byte[] content) throws IOException {
        begin(file).write(content);
        end();
    }

    /** Begins a file, whose bytes go to what is returned. */
    OutputStream begin(String file) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        name = file;
        digest = sha256();
        length = 0;
        return new FilterOutputStream(zip) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                digest.update(bytes, offset, count);
                length += count;
                zip.write(bytes, offset, count);
            }
        };
    }

    void end() throws IOException {
        zip.closeEntry();
        parts.add(new Part(name, HexFormat.of().formatHex(digest.digest()), length));
    }

    /** Ends the zip with the file that lists the others. */
    void finish(String file, Function<List<Part>, byte[]> listing) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(listing.apply(List.copyOf(parts)));
        zip.closeEntry();
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
