package dev.titan.localstack.clickhouse.compress;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;

/** The HTTP content codings that are spoken; the order is a server's order of preference. */
public enum HttpCoding {
  LZ4("lz4") {
    @Override
    public InputStream decode(InputStream source) throws IOException {
      // Unlike lz4-java's reader, this one follows references from one block to another.
      return new BufferedInputStream(
          new FramedLZ4CompressorInputStream(new BufferedInputStream(source, BUFFER_BYTES), true),
          BUFFER_BYTES);
    }

    @Override
    public OutputStream encode(OutputStream target) throws IOException {
      return new LZ4FrameOutputStream(target);
    }
  },
  GZIP("gzip") {
    @Override
    public InputStream decode(InputStream source) throws IOException {
      return new GZIPInputStream(source, BUFFER_BYTES);
    }

    @Override
    public OutputStream encode(OutputStream target) throws IOException {
      return new GZIPOutputStream(target, BUFFER_BYTES, true);
    }
  },
  DEFLATE("deflate") {
    @Override
    public InputStream decode(InputStream source) {
      return new InflaterInputStream(source);
    }

    @Override
    public OutputStream encode(OutputStream target) {
      return new DeflaterOutputStream(
          target, new Deflater(Deflater.BEST_SPEED), BUFFER_BYTES, true) {
        @Override
        public void close() throws IOException {
          try {
            super.close();
          } finally {
            def.end();
          }
        }
      };
    }
  },
  ZSTD("zstd") {
    @Override
    public InputStream decode(InputStream source) throws IOException {
      return new ZstdInputStream(source);
    }

    @Override
    public OutputStream encode(OutputStream target) throws IOException {
      return new ZstdOutputStream(target, 1);
    }
  };

  private static final int BUFFER_BYTES = 1 << 15;

  private final String token;

  HttpCoding(String token) {
    this.token = token;
  }

  /** The name in Content-Encoding and Accept-Encoding. */
  public String token() {
    return token;
  }

  /** The plain bytes of what {@code source} delivers. */
  public abstract InputStream decode(InputStream source) throws IOException;

  /** A stream whose bytes reach {@code target} encoded; close it to end the coding. */
  public abstract OutputStream encode(OutputStream target) throws IOException;

  /** The coding of a Content-Encoding header; empty for one that is not spoken. */
  public static Optional<HttpCoding> named(String name) {
    for (HttpCoding coding : values()) {
      if (coding.token.equals(name.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(coding);
      }
    }
    return Optional.empty();
  }

  /** The coding to answer with; empty when an Accept-Encoding header names none that is spoken. */
  public static Optional<HttpCoding> chosen(String accepted) {
    for (HttpCoding coding : values()) {
      for (String part : accepted.split(",", -1)) {
        String[] pieces = part.split(";", 2);
        boolean refused = pieces.length == 2 && pieces[1].strip().matches("q=0(\\.0*)?");
        if (pieces[0].strip().equalsIgnoreCase(coding.token) && !refused) {
          return Optional.of(coding);
        }
      }
    }
    return Optional.empty();
  }
}
