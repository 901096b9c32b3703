package dev.titan.localstack.simulator.drive.broken;

import dev.titan.localstack.simulator.world.Seeds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pictures, and documents of pictures. */
final class Pictures {
  private static final int WIDTH = 240;
  private static final int HEIGHT = 320;
  private static final int PAPER = 0xf4f1e8;
  private static final int INK = 0x20242c;

  private Pictures() {}

  /** Dark lines on paper. */
  static byte[] png(long seed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image(seed), "png", bytes);
    return bytes.toByteArray();
  }

  /** A page that holds nothing but the picture. */
  static byte[] scan(long seed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, image(seed)),
            0,
            0,
            page.getMediaBox().getWidth(),
            page.getMediaBox().getHeight());
      }
      document.setDocumentId(seed);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static BufferedImage image(long seed) {
    SplittableRandom random = Seeds.random(seed, 2);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      boolean line = y % 12 < 6;
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, line && random.nextInt(3) == 0 ? INK : PAPER);
      }
    }
    return image;
  }
}
