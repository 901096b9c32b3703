package dev.titan.connectors.hooks;

import dev.titan.contracts.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the hooks listen, and to whom.
 *
 * @param host address to listen on; put a proxy that speaks TLS before any but a loopback one
 * @param port port to listen on, 0 for a free one
 * @param buffer where requests are kept until Kafka has them
 * @param limits how much is taken
 * @param customerKey key of the hashes that stand for guests. With another key a guest is another
 *     one, so keep it; 16 characters or more
 * @param outlets who may send; each outlet, token and restID once
 */
public record HooksOptions(
    String host,
    int port,
    Buffer buffer,
    Limits limits,
    Secret customerKey,
    List<HookOutlet> outlets) {

  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 18090;
  private static final int SHORTEST_KEY = 16;

  /** Checks every value. */
  public HooksOptions {
    Objects.requireNonNull(buffer, "buffer");
    Objects.requireNonNull(limits, "limits");
    require(!host.isBlank(), "The hooks' host must not be empty");
    require(port >= 0 && port <= 65535, "The hooks' port must be 0 to 65535: " + port);
    require(
        customerKey.reveal().length() >= SHORTEST_KEY,
        "The key of the hooks' guests must have " + SHORTEST_KEY + " characters or more");
    outlets = List.copyOf(outlets);
    Set<Object> seen = new HashSet<>();
    for (HookOutlet outlet : outlets) {
      require(seen.add(outlet.key()), "Outlet " + outlet.key() + " has hooks twice");
      require(seen.add(outlet.token()), "Outlet " + outlet.key() + " has another one's token");
      outlet
          .petpooja()
          .ifPresent(
              hook -> require(seen.add(hook.restId()), "Two outlets have restID " + hook.restId()));
    }
  }

  /** On loopback port 18090, with the usual limits. */
  public static HooksOptions defaults(Path folder, Secret customerKey, List<HookOutlet> outlets) {
    return new HooksOptions(
        DEFAULT_HOST,
        DEFAULT_PORT,
        Buffer.defaults(folder),
        Limits.defaults(),
        customerKey,
        outlets);
  }

  /** The same at another address. */
  public HooksOptions listeningOn(String otherHost, int otherPort) {
    return new HooksOptions(otherHost, otherPort, buffer, limits, customerKey, outlets);
  }

  /** The same with other limits. */
  public HooksOptions withLimits(Limits others) {
    return new HooksOptions(host, port, buffer, others, customerKey, outlets);
  }

  /** The same with another buffer. */
  public HooksOptions withBuffer(Buffer other) {
    return new HooksOptions(host, port, other, limits, customerKey, outlets);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * Where requests are kept until Kafka has them.
   *
   * @param folder of one server alone; made when it is missing
   * @param maxBytes how much may wait; beyond it senders are told to come back
   */
  public record Buffer(Path folder, long maxBytes) {

    /** Checks both values. */
    public Buffer {
      Objects.requireNonNull(folder, "folder");
      require(maxBytes >= 1 << 16, "The hooks' buffer must be 64 KiB or more: " + maxBytes);
    }

    /** 256 MiB: some hundred thousand events. */
    public static Buffer defaults(Path folder) {
      return new Buffer(folder, 256L << 20);
    }
  }

  /**
   * How much is taken.
   *
   * @param maxEvents events in one request
   * @param maxBodyBytes bytes in one request
   * @param requestsPerMinute requests of one outlet, which may come all at once
   * @param clockTolerance how far ahead of our clock a sender's may be
   */
  public record Limits(
      int maxEvents, int maxBodyBytes, int requestsPerMinute, Duration clockTolerance) {

    /** Checks every value. */
    public Limits {
      require(maxEvents >= 1 && maxEvents <= 10_000, "maxEvents must be 1 to 10000: " + maxEvents);
      require(
          maxBodyBytes >= 1024 && maxBodyBytes <= 64 << 20,
          "maxBodyBytes must be 1024 to 64 MiB: " + maxBodyBytes);
      require(requestsPerMinute >= 1, "requestsPerMinute must be 1 or more: " + requestsPerMinute);
      require(!clockTolerance.isNegative(), "clockTolerance is negative: " + clockTolerance);
    }

    /** 1,000 events and 4 MiB in a request, 600 requests a minute, two minutes. */
    public static Limits defaults() {
      return new Limits(1000, 4 << 20, 600, Duration.ofMinutes(2));
    }
  }
}
