package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.TableFound;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * What was read from a file, on disk, until its end tells whether any of it is taken. Written once,
 * then read as often as wanted.
 */
final class Spool implements ReportSink, AutoCloseable {

  private static final int FACT = 1;
  private static final int PART = 2;
  private static final int BAD = 3;
  private static final int ROWS_PER_REPORT = 5000;

  private final Path file;
  private final DataOutputStream out;
  private final LongConsumer progress;
  private final List<ReferenceRow> reference = new ArrayList<>();
  private long rows;
  private long skipped;
  private long bad;

  /** Takes what was spooled. */
  interface Reader {
    void fact(Topic topic, Fact fact);

    void part(BillPart part);

    void bad(Optional<Topic> topic, String at, ErrorCode code, String reason, String cells);
  }

  /**
   * An empty spool.
   *
   * @param progress hears now and then how many rows there are
   */
  Spool(LongConsumer progress) {
    this.progress = progress;
    try {
      this.file = Files.createTempFile("titan-spool-", ".tmp");
      this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw full(e);
    }
  }

  long rows() {
    return rows;
  }

  long skipped() {
    return skipped;
  }

  long bad() {
    return bad;
  }

  List<ReferenceRow> reference() {
    return List.copyOf(reference);
  }

  @Override
  public void table(TableFound found) {}

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {
    write(
        () -> {
          out.writeByte(FACT);
          text(topic.name());
          bytes(EventJson.write(fact));
        });
  }

  @Override
  public void part(SourceRow at, BillPart part) {
    write(
        () -> {
          out.writeByte(PART);
          text(part.billId());
          text(part.kind().name());
          bytes(EventJson.write(part.partial()));
        });
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {
    reference.add(row);
    counted();
  }

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
    bad++;
    write(
        () -> {
          out.writeByte(BAD);
          text(report.topic().map(Topic::name).orElse(""));
          text(at.toString());
          text(code.name());
          text(reason);
          text(String.join("\t", cells));
        });
  }

  @Override
  public void skipped(SourceRow at, SkipReason why) {
    skipped++;
  }

  private void counted() {
    rows++;
    if (rows % ROWS_PER_REPORT == 0) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("stopped while a file was read");
      }
      progress.accept(rows);
    }
  }

  /** Hands everything to a reader, in the order in which it came. */
  void read(Reader reader) {
    try {
      out.flush();
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        boolean more = true;
        while (more) {
          more = readOne(in, reader);
        }
      }
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static boolean readOne(DataInputStream in, Reader reader) throws IOException {
    int kind;
    try {
      kind = in.readByte();
    } catch (EOFException e) {
      return false;
    }
    switch (kind) {
      case FACT -> {
        Topic topic = Topic.valueOf(text(in));
        reader.fact(topic, EventJson.read(bytes(in), Fact.class));
      }
      case PART -> {
        String id = text(in);
        BillPart.Kind part = BillPart.Kind.valueOf(text(in));
        Bill partial = EventJson.read(bytes(in), Bill.class);
        reader.part(new BillPart(partial.org(), partial.outlet(), id, part, partial));
      }
      case BAD -> {
        String topic = text(in);
        String at = text(in);
        ErrorCode code = ErrorCode.valueOf(text(in));
        String reason = text(in);
        reader.bad(
            Optional.of(topic).filter(name -> !name.isEmpty()).map(Topic::valueOf),
            at,
            code,
            reason,
            text(in));
      }
      default -> throw new IOException("A spool holds nothing of kind " + kind);
    }
    return true;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw full(e);
    }
    counted();
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static UncheckedIOException full(IOException cause) {
    return new UncheckedIOException("What was read from a file cannot be kept on disk", cause);
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw full(e);
    }
  }
}
