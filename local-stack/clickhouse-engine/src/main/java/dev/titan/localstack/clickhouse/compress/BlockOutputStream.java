package dev.titan.localstack.clickhouse.compress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Writes ClickHouse's own compressed blocks, as {@code compress=1} asks for: a CityHash128 of what
 * follows, the method 0x82 (LZ4), both sizes, the compressed bytes. Not thread-safe.
 */
public final class BlockOutputStream extends OutputStream {
  private static final int BLOCK_BYTES = 1 << 16;

  private final OutputStream target;
  private final LZ4Compressor compressor = LZ4Factory.fastestInstance().fastCompressor();
  private final byte[] plain = new byte[BLOCK_BYTES];
  private final byte[] frame =
      new byte[BlockFormat.HEADER_END + compressor.maxCompressedLength(BLOCK_BYTES)];
  private int held;

  /** Blocks go to {@code target}, which is closed with this stream. */
  public BlockOutputStream(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, BLOCK_BYTES - held);
      System.arraycopy(data, from, plain, held, taken);
      held += taken;
      from += taken;
      left -= taken;
      if (held == BLOCK_BYTES) {
        writeBlock();
      }
    }
  }

  private void writeBlock() throws IOException {
    if (held == 0) {
      return;
    }
    int compressed =
        compressor.compress(
            plain, 0, held, frame, BlockFormat.HEADER_END, frame.length - BlockFormat.HEADER_END);
    int size = BlockFormat.SIZES_BYTES + compressed;
    ByteBuffer header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    header.put(BlockFormat.CHECKSUM_BYTES, BlockFormat.LZ4);
    header.putInt(BlockFormat.CHECKSUM_BYTES + 1, size);
    header.putInt(BlockFormat.CHECKSUM_BYTES + 5, held);
    CityHash128.Hash hash = CityHash128.of(frame, BlockFormat.CHECKSUM_BYTES, size);
    header.putLong(0, hash.first());
    header.putLong(8, hash.second());
    target.write(frame, 0, BlockFormat.CHECKSUM_BYTES + size);
    held = 0;
  }

  @Override
  public void flush() throws IOException {
    writeBlock();
    target.flush();
  }

  @Override
  public void close() throws IOException {
    writeBlock();
    target.close();
  }
}
