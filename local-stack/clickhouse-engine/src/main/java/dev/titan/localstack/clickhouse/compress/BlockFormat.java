package dev.titan.localstack.clickhouse.compress;

/** The layout of ClickHouse's compressed blocks; all numbers are little-endian. */
final class BlockFormat {
  /** CityHash128 of everything after it. */
  static final int CHECKSUM_BYTES = 16;

  /** Method (1), compressed size with these nine bytes (4), plain size (4). */
  static final int SIZES_BYTES = 9;

  static final int HEADER_END = CHECKSUM_BYTES + SIZES_BYTES;

  /** The largest block that is accepted, plain or compressed; ClickHouse's own limit is 1 GiB. */
  static final int MAX_BLOCK_BYTES = 1 << 28;

  static final byte NONE = 0x02;
  static final byte LZ4 = (byte) 0x82;
  static final byte ZSTD = (byte) 0x90;

  private BlockFormat() {}
}
