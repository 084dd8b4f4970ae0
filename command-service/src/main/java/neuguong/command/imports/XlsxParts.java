package neuguong.command.imports;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an XLSX file as XML, inflated under a limit that counts real bytes and not what the file says of itself. */
final class XlsxParts implements Closeable {
    /** Above this many bytes a part may not be more than {@link #RATIO} times its packed size. */
    private static final long RATIO_FROM = 8L << 20;

    private static final int RATIO = 100;
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    private XlsxParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // so that a long text comes in pieces that can be counted
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XlsxParts open(Path file, Limits limits) throws IOException {
        try {
            return new XlsxParts(new ZipFile(file.toFile(), StandardCharsets.UTF_8), limits);
        } catch (ZipException e) {
            throw new FileRefused(FileFault.FILE_DAMAGED, "zip");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /**
     * Opens a part.
     *
     * @throws FileRefused where it is missing or damaged
     */
    XMLStreamReader xml(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null || entry.isDirectory()) {
            throw new FileRefused(FileFault.FILE_DAMAGED, part);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var bytes = new Inflated(zip.getInputStream(entry), entry.getCompressedSize());
            // a reader and not a stream: whatever encoding the part claims, it is read as UTF-8
            return XML.createXMLStreamReader(new XmlGuard(new InputStreamReader(bytes, decoder), part));
        } catch (XMLStreamException | ZipException e) {
            throw new FileRefused(FileFault.FILE_DAMAGED, part);
        }
    }

    /** What the parser says of a part that it cannot read. */
    static FileRefused damaged(XMLStreamException e, String part) {
        return e.getNestedException() instanceof FileRefused refused
                ? refused
                : new FileRefused(FileFault.FILE_DAMAGED, part);
    }

    static boolean damage(IOException e) {
        return e instanceof ZipException || e instanceof CharacterCodingException || e instanceof EOFException;
    }

    private final class Inflated extends FilterInputStream {
        private final long packed;
        private long mine;

        Inflated(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(packed, 1);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            mine += read;
            unpacked += read;
            if (unpacked > limits.unpacked() || (mine > RATIO_FROM && mine / packed > RATIO)) {
                throw new FileRefused(FileFault.FILE_UNPACKS_TOO_LARGE, limits.unpacked() >> 20);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
