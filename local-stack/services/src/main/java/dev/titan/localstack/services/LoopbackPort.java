package dev.titan.localstack.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the loopback port of a service and keeps it across restarts. */
final class LoopbackPort {
  /** The loopback address that every service binds to. */
  static final String HOST = "127.0.0.1";

  private static final int LOWEST = 18_000;
  private static final int RANGE = 12_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private LoopbackPort() {}

  /**
   * The configured port; or, when that is 0, the port of the last start while it is free, else a
   * free one.
   *
   * @param memory the file that keeps the port for the next start
   * @throws ServiceException when the configured port is occupied
   */
  static int choose(String service, int configured, Path memory) {
    if (configured > 0) {
      if (!isFree(configured)) {
        throw new ServiceException(
            "Port "
                + configured
                + " for "
                + service
                + " is in use by another program. Stop that program, or choose another port with"
                + " --"
                + service
                + "-port N (0 takes a free one).");
      }
      return configured;
    }
    int remembered = remembered(memory);
    int port = remembered > 0 && isFree(remembered) ? remembered : anyFree(memory);
    try {
      Files.writeString(memory, Integer.toString(port));
    } catch (IOException e) {
      throw new ServiceException("The port file " + memory + " cannot be written: " + e, e);
    }
    return port;
  }

  private static int remembered(Path memory) {
    try {
      int port = Integer.parseInt(Files.readString(memory).strip());
      return port <= 65_535 ? port : 0;
    } catch (IOException | NumberFormatException absent) {
      return 0;
    }
  }

  /** Whether something could listen on that port of the loopback address now. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException occupied) {
      return false;
    }
  }

  /**
   * A port that was free a moment ago and that nobody else in this process was given.
   *
   * <p>It lies below the range from which systems take the ports of outgoing connections: there a
   * client that keeps asking for a service that is being restarted can be connected to itself, and
   * the service then finds its port taken.
   *
   * @param memory where it will be kept; different files begin their search at different ports
   */
  static int anyFree(Path memory) {
    int first = Math.floorMod(memory.toAbsolutePath().hashCode() * 31, RANGE);
    for (int tried = 0; tried < RANGE; tried++) {
      int port = LOWEST + (first + tried) % RANGE;
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new ServiceException(
        "No loopback port between %d and %d is free.".formatted(LOWEST, LOWEST + RANGE - 1));
  }
}
