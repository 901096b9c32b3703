package dev.titan.localstack.clickhouse.compress;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Reads ClickHouse's own compressed blocks, as {@code decompress=1} announces them: LZ4, ZSTD or
 * plain, each with its CityHash128. Not thread-safe.
 */
public final class BlockInputStream extends InputStream {
  private static final LZ4SafeDecompressor LZ4 = LZ4Factory.fastestInstance().safeDecompressor();

  private final InputStream source;
  private byte[] frame = new byte[1 << 16];
  private byte[] plain = new byte[0];
  private int position;
  private int limit;

  /** Blocks come from {@code source}, which is closed with this stream. */
  public BlockInputStream(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return fill() ? plain[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, limit - position);
    System.arraycopy(plain, position, target, offset, taken);
    position += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    while (position == limit) {
      int first = source.read();
      if (first < 0) {
        return false;
      }
      frame[0] = (byte) first;
      readBlock();
    }
    return true;
  }

  private void readBlock() throws IOException {
    readFully(1, BlockFormat.HEADER_END - 1);
    ByteBuffer header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    long firstHalf = header.getLong(0);
    long secondHalf = header.getLong(8);
    byte method = header.get(BlockFormat.CHECKSUM_BYTES);
    int size = header.getInt(BlockFormat.CHECKSUM_BYTES + 1);
    int plainSize = header.getInt(BlockFormat.CHECKSUM_BYTES + 5);
    if (size < BlockFormat.SIZES_BYTES
        || size > BlockFormat.MAX_BLOCK_BYTES
        || plainSize < 0
        || plainSize > BlockFormat.MAX_BLOCK_BYTES) {
      throw new CorruptBlockException("Too large or damaged compressed block: " + size + " bytes");
    }
    int end = BlockFormat.CHECKSUM_BYTES + size;
    if (frame.length < end) {
      byte[] larger = new byte[end];
      System.arraycopy(frame, 0, larger, 0, BlockFormat.HEADER_END);
      frame = larger;
    }
    readFully(BlockFormat.HEADER_END, end - BlockFormat.HEADER_END);
    CityHash128.Hash hash = CityHash128.of(frame, BlockFormat.CHECKSUM_BYTES, size);
    if (hash.first() != firstHalf || hash.second() != secondHalf) {
      throw new CorruptBlockException("Checksum of a compressed block does not match");
    }
    if (plain.length < plainSize) {
      plain = new byte[plainSize];
    }
    unpack(method, size - BlockFormat.SIZES_BYTES, plainSize);
    position = 0;
    limit = plainSize;
  }

  private void unpack(byte method, int packedSize, int plainSize) throws IOException {
    int from = BlockFormat.HEADER_END;
    long written;
    try {
      switch (method) {
        case BlockFormat.LZ4 ->
            written = LZ4.decompress(frame, from, packedSize, plain, 0, plainSize);
        case BlockFormat.ZSTD ->
            written = Zstd.decompressByteArray(plain, 0, plainSize, frame, from, packedSize);
        case BlockFormat.NONE -> {
          written = packedSize;
          if (packedSize == plainSize) {
            System.arraycopy(frame, from, plain, 0, plainSize);
          }
        }
        default ->
            throw new CorruptBlockException(
                "Unknown codec family code: %d; LZ4, ZSTD and NONE are accepted"
                    .formatted(method & 0xff));
      }
    } catch (LZ4Exception e) {
      throw new CorruptBlockException("Damaged compressed block");
    }
    if (written != plainSize) {
      throw new CorruptBlockException("Damaged compressed block");
    }
  }

  private void readFully(int offset, int length) throws IOException {
    if (source.readNBytes(frame, offset, length) != length) {
      throw new CorruptBlockException("The data ends in the middle of a compressed block");
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
