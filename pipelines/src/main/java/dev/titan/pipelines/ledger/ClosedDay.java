package dev.titan.pipelines.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What stays in state of a business date whose bills have left: which sales rows it has, so that a
 * row that a later telling of the day no longer has can be taken back.
 *
 * @param generation how often the day had been closed before
 * @param mostLines the most lines that a bill of the day ever had
 * @param mostPayments the same for payments
 * @param salesKeys texts of its {@link SalesKey}s
 */
record ClosedDay(int generation, int mostLines, int mostPayments, List<String> salesKeys) {

  ClosedDay {
    salesKeys = List.copyOf(salesKeys);
  }

  /** The form in state: some hundred bytes for a day of a cafe. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(generation);
      out.writeInt(mostLines);
      out.writeInt(mostPayments);
      out.writeInt(salesKeys.size());
      for (String key : salesKeys) {
        out.writeUTF(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Reads {@link #toBytes}. */
  static ClosedDay ofBytes(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int generation = in.readInt();
      int mostLines = in.readInt();
      int mostPayments = in.readInt();
      int size = in.readInt();
      List<String> keys = new ArrayList<>(size);
      for (int at = 0; at < size; at++) {
        keys.add(in.readUTF());
      }
      return new ClosedDay(generation, mostLines, mostPayments, keys);
    } catch (IOException e) {
      throw new UncheckedIOException("A closed day in state is damaged", e);
    }
  }
}
