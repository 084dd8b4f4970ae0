package neuguong.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.openpdf.text.Image;

/** A code that a camera reads, black on white, one point of it being {@value #SCALE} of the picture, with the quiet zone of ISO/IEC 18004. */
final class QrCode {
    private static final int SCALE = 4;
    private static final int QUIET = 4;

    private QrCode() {}

    static Image of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var size = (matrix.getWidth() + 2 * QUIET) * SCALE;
            var grey = new byte[size * size];
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    grey[y * size + x] = dark(matrix, x / SCALE - QUIET, y / SCALE - QUIET) ? 0 : (byte) 255;
                }
            }
            return Image.getInstance(size, size, 1, 8, grey);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text.length(), e);
        }
    }

    private static boolean dark(ByteMatrix matrix, int x, int y) {
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }
}
