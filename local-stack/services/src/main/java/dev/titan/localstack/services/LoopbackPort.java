package dev.titan.localstack.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the loopback port of a service and keeps it across restarts. */
final class LoopbackPort {
  /** The loopback address that every service binds to. */
  static final String HOST = "127.0.0.1";

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
    int port = remembered > 0 && isFree(remembered) ? remembered : anyFree();
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

  /** A port that was free a moment ago. */
  static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServiceException("No free loopback port is to be had: " + e, e);
    }
  }
}
