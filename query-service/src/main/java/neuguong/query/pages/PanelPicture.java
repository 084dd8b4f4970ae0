package neuguong.query.pages;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A panel's drawing in points instead of lines, for programs that take no SVG: two for each of its pixels, so that it stays sharp on paper. Letters
 * come from a font that is shipped, as the machine's own need not have the marks of Vietnamese, or may have none at all.
 */
final class PanelPicture {
    private static final int SCALE = 2;
    private static final int SHADES = 7;
    private static final int ROUND = 6;
    private static final Color INK = new Color(0x1f2328);
    private static final Color QUIET = new Color(0x555c64);
    private static final Color BAR = new Color(0x14508c);
    private static final Font PLAIN = font("Regular");
    private static final Font BOLD = font("Bold");

    private PanelPicture() {}

    private static Font font(String weight) {
        var file = "/liberation/LiberationSans-" + weight + ".ttf";
        try (InputStream letters = Objects.requireNonNull(PanelPicture.class.getResourceAsStream(file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a PNG file. */
    static byte[] png(PanelDrawing drawing) {
        var image = new BufferedImage(drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.scale(SCALE, SCALE);
            draw(drawing, pen);
        } finally {
            pen.dispose();
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in the same places as the template of the SVG has it. */
    private static void draw(PanelDrawing drawing, Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawing.width(), drawing.height());
        for (var circle : drawing.circles()) {
            pen.setColor(shade(circle.shade()));
            var across = 2 * circle.r();
            pen.fill(new Ellipse2D.Double(circle.x() - circle.r(), circle.y() - circle.r(), across, across));
        }
        for (var box : drawing.boxes()) {
            pen.setColor(shade(box.shade()));
            pen.fillRoundRect((int) box.x(), box.y(), (int) box.width(), box.height(), ROUND, ROUND);
        }
        write(pen, BOLD.deriveFont(20f), INK, PanelDrawing.EDGE, 34, "start", drawing.title());
        for (var label : drawing.labels()) {
            write(pen, PLAIN.deriveFont(14f), INK, label.x(), label.y(), label.anchor(), label.text());
        }
        write(pen, PLAIN.deriveFont(12f), QUIET, PanelDrawing.EDGE, drawing.height() - 18, "start", drawing.note());
    }

    private static Color shade(long shade) {
        return new Color(BAR.getRed(), BAR.getGreen(), BAR.getBlue(), (int) (shade * 255 / SHADES));
    }

    private static void write(Graphics2D pen, Font font, Color color, long x, long y, String anchor, String text) {
        pen.setFont(font);
        pen.setColor(color);
        var width = pen.getFontMetrics().stringWidth(text);
        var before = switch (anchor) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        pen.drawString(text, (int) x - before, (int) y);
    }
}
