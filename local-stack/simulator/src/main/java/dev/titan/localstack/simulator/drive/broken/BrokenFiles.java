package dev.titan.localstack.simulator.drive.broken;

import dev.titan.localstack.simulator.drive.DroppedFile;
import dev.titan.localstack.simulator.drive.Expected;
import dev.titan.localstack.simulator.drive.Fate;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One file of each kind that spoils a reader's day, made from a good workbook:
 *
 * <pre>{@code
 * for (DroppedFile file : BrokenFiles.of(good, 42)) { ... }
 * }</pre>
 */
public final class BrokenFiles {
  private static final int MANY_COLUMNS = 100_000;

  private final DroppedFile good;
  private final long seed;
  private final List<DroppedFile> files = new ArrayList<>();

  private BrokenFiles(DroppedFile good, long seed) {
    this.good = good;
    this.seed = seed;
  }

  /** The files; {@code good} is an xlsx workbook with numbers in cells of their own. */
  public static List<DroppedFile> of(DroppedFile good, long seed) {
    BrokenFiles broken = new BrokenFiles(good, seed);
    try {
      broken.light();
      broken.heavy();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot spoil " + good, e);
    }
    return List.copyOf(broken.files);
  }

  /** Those that a manager might drop any day: small, and nobody's ill will. */
  public static List<DroppedFile> everyday(DroppedFile good, long seed) {
    BrokenFiles broken = new BrokenFiles(good, seed);
    try {
      broken.light();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot spoil " + good, e);
    }
    return List.copyOf(broken.files);
  }

  private void light() throws IOException {
    byte[] bytes = good.content();
    refused("empty.xlsx", new byte[0], "EMPTY");
    refused("cut.xlsx", Arrays.copyOf(bytes, bytes.length * 3 / 5), "DAMAGED");
    refused("noise.xls", noise(), "UNKNOWN_FORMAT");
    refused("locked.xlsx", Locked.withPassword(bytes), "PASSWORD");
    refused("photo of the bill.png", Pictures.png(seed), "PICTURE");
    refused("scan.pdf", Pictures.scan(seed), "PICTURE");
    refused("letter.csv", letter(), "");
    quarantined("guest feedback.csv", feedback());
    same("expenses.csv", bytes);
  }

  private void heavy() throws IOException {
    Poisoned workbook = Poisoned.of(good.content());
    same("formula.xlsx", workbook.withFormulas());
    same("macro.xlsm", workbook.withMacro());
    same("external link.xlsx", workbook.withExternalLink());
    clear("entity.xlsx", workbook.withEntity());
    clear("blank rows.xlsx", workbook.withBlankRows(1_000_000));
    refused("bomb.xlsx", workbook.withBomb(), "TOO_LARGE");
    refused("wide.csv", wide(), "TOO_LARGE");
  }

  private void refused(String name, byte[] content, String fault) {
    add(name, content, Expected.nothing(Fate.REFUSED, fault));
  }

  private void quarantined(String name, byte[] content) {
    add(name, content, Expected.nothing(Fate.QUARANTINED, ""));
  }

  private void clear(String name, byte[] content) {
    add(name, content, Expected.nothing(Fate.CLEAR, ""));
  }

  /** Whatever is wrong with it, its cells are the good file's. */
  private void same(String name, byte[] content) {
    add(name, content, good.expected());
  }

  private void add(String name, byte[] content, Expected expected) {
    files.add(new DroppedFile(good.folder(), name, content, expected));
  }

  private byte[] noise() {
    SplittableRandom random = Seeds.random(seed, 1);
    byte[] noise = new byte[4096];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] letter() {
    return """
        Dear Sir,
        the report will come tomorrow.
        Regards
        """
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] feedback() {
    return """
        Guest,Stars,Liked,Disliked
        Table 4,5,Filter kaapi,Nothing
        Table 9,2,Music,"Cold dosa, slow service"
        Table 2,4,Garden,Parking
        Table 7,3,Cake,Noise
        """
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] wide() {
    StringBuilder wide = new StringBuilder();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < MANY_COLUMNS; column++) {
        wide.append(row == 0 ? "c" : "").append(column).append(',');
      }
      wide.append("end\n");
    }
    return wide.toString().getBytes(StandardCharsets.UTF_8);
  }
}
