package dev.titan.localstack.clickhouse.compress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * CityHash128 in its version 1.0.2 (Pike and Alakuijala, Google, 2011), the checksum of
 * ClickHouse's compressed blocks. Later versions of CityHash give other values.
 */
final class CityHash128 {
  private static final long K0 = 0xc3a5c85c97cb3127L;
  private static final long K1 = 0xb492b66fbe98f273L;
  private static final long K2 = 0x9ae16a3b2f90404fL;
  private static final long K3 = 0xc949d7c7509e6557L;
  private static final long MULTIPLIER = 0x9ddfea08eb382d69L;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** The 128 bits, the half that is written first in {@code first}. */
  record Hash(long first, long second) {}

  private record Pair(long first, long second) {}

  private CityHash128() {}

  static Hash of(byte[] data, int offset, int length) {
    if (length >= 16) {
      return seeded(
          data, offset + 16, length - 16, long64(data, offset) ^ K3, long64(data, offset + 8));
    }
    if (length >= 8) {
      return seeded(
          data,
          offset,
          0,
          long64(data, offset) ^ (length * K0),
          long64(data, offset + length - 8) ^ K1);
    }
    return seeded(data, offset, length, K0, K1);
  }

  private static Hash seeded(byte[] data, int start, int length, long seedFirst, long seedSecond) {
    if (length < 128) {
      return murmur(data, start, length, seedFirst, seedSecond);
    }
    int offset = start;
    int left = length;
    long x = seedFirst;
    long y = seedSecond;
    long z = left * K1;
    long firstOfV = Long.rotateRight(y ^ K1, 49) * K1 + long64(data, offset);
    Pair v = new Pair(firstOfV, Long.rotateRight(firstOfV, 42) * K1 + long64(data, offset + 8));
    Pair w =
        new Pair(
            Long.rotateRight(y + z, 35) * K1 + x,
            Long.rotateRight(x + long64(data, offset + 88), 53) * K1);
    do {
      for (int half = 0; half < 2; half++) {
        x = Long.rotateRight(x + y + v.first + long64(data, offset + 16), 37) * K1;
        y = Long.rotateRight(y + v.second + long64(data, offset + 48), 42) * K1;
        x ^= w.second;
        y ^= v.first;
        z = Long.rotateRight(z ^ w.first, 33);
        v = weak32(data, offset, v.second * K1, x + w.first);
        w = weak32(data, offset + 32, z + w.second, y);
        long swapped = z;
        z = x;
        x = swapped;
        offset += 64;
      }
      left -= 128;
    } while (left >= 128);
    y += Long.rotateRight(w.first, 37) * K0 + z;
    x += Long.rotateRight(v.first + z, 49) * K0;
    for (int done = 0; done < left; ) {
      done += 32;
      y = Long.rotateRight(y - x, 42) * K0 + v.second;
      w = new Pair(w.first + long64(data, offset + left - done + 16), w.second);
      x = Long.rotateRight(x, 49) * K0 + w.first;
      w = new Pair(w.first + v.first, w.second);
      v = weak32(data, offset + left - done, v.first, v.second);
    }
    x = mix16(x, v.first);
    y = mix16(y, w.first);
    return new Hash(mix16(x + v.second, w.second) + y, mix16(x + w.second, y + v.second));
  }

  private static Hash murmur(byte[] data, int start, int length, long seedFirst, long seedSecond) {
    int offset = start;
    long a = seedFirst;
    long b = seedSecond;
    long c;
    long d;
    int left = length - 16;
    if (left <= 0) {
      a = shiftMix(a * K1) * K1;
      c = b * K1 + upTo16(data, offset, length);
      d = shiftMix(a + (length >= 8 ? long64(data, offset) : c));
    } else {
      c = mix16(long64(data, offset + length - 8) + K1, a);
      d = mix16(b + length, c + long64(data, offset + length - 16));
      a += d;
      do {
        a ^= shiftMix(long64(data, offset) * K1) * K1;
        a *= K1;
        b ^= a;
        c ^= shiftMix(long64(data, offset + 8) * K1) * K1;
        c *= K1;
        d ^= c;
        offset += 16;
        left -= 16;
      } while (left > 0);
    }
    a = mix16(a, c);
    b = mix16(d, b);
    return new Hash(a ^ b, mix16(b, a));
  }

  private static long upTo16(byte[] data, int offset, int length) {
    if (length > 8) {
      long a = long64(data, offset);
      long b = long64(data, offset + length - 8);
      return mix16(a, Long.rotateRight(b + length, length)) ^ b;
    }
    if (length >= 4) {
      long a = int32(data, offset);
      return mix16(length + (a << 3), int32(data, offset + length - 4));
    }
    if (length > 0) {
      long a = data[offset] & 0xff;
      long b = data[offset + (length >>> 1)] & 0xff;
      long c = data[offset + length - 1] & 0xff;
      long y = a + (b << 8);
      long z = length + (c << 2);
      return shiftMix(y * K2 ^ z * K3) * K2;
    }
    return K2;
  }

  private static Pair weak32(byte[] data, int offset, long seedA, long seedB) {
    long w = long64(data, offset);
    long x = long64(data, offset + 8);
    long y = long64(data, offset + 16);
    long z = long64(data, offset + 24);
    long a = seedA + w;
    long b = Long.rotateRight(seedB + a + z, 21);
    long c = a;
    a += x + y;
    b += Long.rotateRight(a, 44);
    return new Pair(a + z, b + c);
  }

  private static long mix16(long u, long v) {
    long a = (u ^ v) * MULTIPLIER;
    a ^= a >>> 47;
    long b = (v ^ a) * MULTIPLIER;
    b ^= b >>> 47;
    return b * MULTIPLIER;
  }

  private static long shiftMix(long value) {
    return value ^ (value >>> 47);
  }

  private static long long64(byte[] data, int offset) {
    return (long) LONG.get(data, offset);
  }

  private static long int32(byte[] data, int offset) {
    return (int) INT.get(data, offset) & 0xffffffffL;
  }
}
