package dev.titan.localstack.clickhouse.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts in native memory for one call of the engine; closing it gives the memory back. */
final class NativeText implements AutoCloseable {
  private final List<Memory> owned = new ArrayList<>();

  /** An array of NUL-terminated UTF-8 strings. */
  Pointer array(List<String> texts) {
    Memory array = allocate(Math.max(1L, texts.size()) * Native.POINTER_SIZE);
    for (int i = 0; i < texts.size(); i++) {
      byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
      Memory text = allocate(bytes.length + 1L);
      text.write(0, bytes, 0, bytes.length);
      text.setByte(bytes.length, (byte) 0);
      array.setPointer((long) i * Native.POINTER_SIZE, text);
    }
    return array;
  }

  /** The byte lengths that belong to {@link #array}, as size_t. */
  Pointer lengths(List<String> texts) {
    Memory lengths = allocate(Math.max(1L, texts.size()) * Native.SIZE_T_SIZE);
    for (int i = 0; i < texts.size(); i++) {
      lengths.setLong(
          (long) i * Native.SIZE_T_SIZE, texts.get(i).getBytes(StandardCharsets.UTF_8).length);
    }
    return lengths;
  }

  private Memory allocate(long bytes) {
    Memory memory = new Memory(bytes);
    owned.add(memory);
    return memory;
  }

  /** The text at a pointer, or null when the pointer is null. */
  static String read(Pointer text) {
    return text == null ? null : text.getString(0, "UTF-8");
  }

  @Override
  public void close() {
    owned.forEach(Memory::close);
  }
}
