package dev.titan.connectors.googledrive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.util.LittleEndian;

/**
 * The records of an Excel 97 workbook one after the other. A part is what stands between a
 * beginning and its end: first the workbook itself, then each sheet; charts lie within sheets.
 */
final class XlsRecords implements Closeable {

  /** Each is an object while the file is open. */
  private static final int MOST_STRINGS = 1_000_000;

  private static final int HEADER = 4;
  private static final int STRINGS_HEADER = 8;

  private final InputStream stream;
  private final RecordInputStream records;
  private int depth;

  XlsRecords(InputStream stream) {
    this.stream = stream;
    this.records = new RecordInputStream(stream);
  }

  /** Looks how many texts the file says that its cells share, before they are read at once. */
  static void requireFewStrings(InputStream stream) throws IOException {
    try (stream) {
      byte[] header = new byte[HEADER];
      while (stream.readNBytes(header, 0, HEADER) == HEADER) {
        int length = LittleEndian.getUShort(header, HEADER / 2);
        if (LittleEndian.getShort(header) == FilePassRecord.sid) {
          throw Faults.password(); // what follows is encrypted
        }
        if (LittleEndian.getShort(header) == SSTRecord.sid) {
          byte[] counts = stream.readNBytes(STRINGS_HEADER);
          if (counts.length == STRINGS_HEADER
              && LittleEndian.getUInt(counts, STRINGS_HEADER / 2) > MOST_STRINGS) {
            throw Faults.tooLarge("its cells share more text than a report holds");
          }
          return;
        }
        stream.skipNBytes(length);
      }
    }
  }

  /** Moves to the next record; false where the file ends. */
  boolean next() {
    records.readRemainder();
    if (!records.hasNextRecord()) {
      return false;
    }
    records.nextRecord();
    if (records.getSid() == BOFRecord.sid) {
      depth++;
    } else if (records.getSid() == EOFRecord.sid) {
      depth--;
    }
    return true;
  }

  /** What the record is, by its number. */
  short kind() {
    return records.getSid();
  }

  /** Whether a part begins with this record, which is no chart within a part. */
  boolean beginsPart() {
    return depth == 1 && kind() == BOFRecord.sid;
  }

  /** Whether a part ends with this record. */
  boolean endsPart() {
    return depth == 0 && kind() == EOFRecord.sid;
  }

  /** Whether the record belongs to a part itself and not to a chart within it. */
  boolean ofPart() {
    return depth == 1;
  }

  /** The record, read; nothing is left of it then. */
  Record read() {
    Record read = RecordFactory.createSingleRecord(records);
    records.readRemainder();
    return read;
  }

  /** Leaves the part that was begun, and begins the next one. */
  void toNextPart() {
    while (next()) {
      if (beginsPart()) {
        return;
      }
    }
    throw Faults.damaged("a sheet of it is missing");
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
