package dev.titan.localstack.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.titan.localstack.clickhouse.EngineStartException;
import dev.titan.localstack.clickhouse.engine.EngineLibrary;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ClickHouseUser;
import dev.titan.localstack.services.RunningStack;
import dev.titan.localstack.services.StackOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks whether a machine has what Titan needs, and says what to do where it has not. */
public final class Doctor {
  private static final int JAVA = 17;
  private static final long GIB = 1L << 30;
  private static final long MEMORY_GIB = 6;
  private static final long DISK_GIB = 5;
  private static final int CORES = 2;
  private static final long UNSHARE_SECONDS = 5;

  private final Path home;
  private final Path data;

  /**
   * A doctor.
   *
   * @param home Titan's folder
   * @param data the folder that a stack would use
   */
  public Doctor(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /** All checks. */
  public List<Finding> examine() {
    return List.of(
        java(Runtime.version().feature()),
        memory(),
        cores(),
        engine(),
        folder(),
        disk(),
        ports(),
        postgres());
  }

  static Finding java(int feature) {
    return feature == JAVA
        ? Finding.good(
            "java", "JDK " + Runtime.version() + " at " + System.getProperty("java.home"))
        : Finding.bad(
            "java",
            "version " + feature + "; Titan needs a JDK 17: install one and name it in JAVA_HOME");
  }

  private static Finding memory() {
    long bytes =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return memory(bytes);
  }

  static Finding memory(long bytes) {
    String has = String.format(Locale.ROOT, "%.1f GiB", bytes / (double) GIB);
    return bytes >= MEMORY_GIB * GIB
        ? Finding.good("memory", has)
        : Finding.weak(
            "memory",
            has
                + "; everything together takes up to 6 GiB: close other programs, or set"
                + " TITAN_HEAP=1g");
  }

  private static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    return cores >= CORES
        ? Finding.good("cores", Integer.toString(cores))
        : Finding.weak("cores", cores + "; two or more make a back-fill fast");
  }

  private Finding engine() {
    try {
      return Finding.good("engine", EngineLibrary.locate(null, home).toString());
    } catch (EngineStartException e) {
      return Finding.bad("engine", String.valueOf(e.getMessage()));
    }
  }

  private Finding folder() {
    Optional<RunningStack> running = RunningStack.find(data);
    if (running.isPresent()) {
      return Finding.weak(
          "folder", data + " is in use by the stack with pid " + running.get().pid());
    }
    try {
      Path existing = existing();
      Path probe = Files.createTempFile(existing, "doctor", ".tmp");
      Files.delete(probe);
      return Finding.good("folder", data + " can be written");
    } catch (IOException e) {
      return Finding.bad(
          "folder",
          data + " cannot be written (" + e + "): give this user the right, or use --data DIR");
    }
  }

  private Finding disk() {
    try {
      long free = Files.getFileStore(existing()).getUsableSpace();
      String has = String.format(Locale.ROOT, "%.1f GiB free", free / (double) GIB);
      if (free < StackOptions.MINIMUM_FREE_BYTES) {
        return Finding.bad("disk", has + "; Titan needs 1 GiB: free some space, or use --data DIR");
      }
      return free >= DISK_GIB * GIB
          ? Finding.good("disk", has)
          : Finding.weak("disk", has + "; weeks of a chain's data may need more");
    } catch (IOException e) {
      return Finding.bad("disk", "the free space cannot be told: " + e);
    }
  }

  /** Whether a ClickHouse server lets both of its users in. */
  public static List<Finding> clickHouse(ClickHouse server) {
    return Stream.of(server.writer(), server.reader())
        .distinct()
        .map(user -> clickHouse(server, user))
        .toList();
  }

  private static Finding clickHouse(ClickHouse server, ClickHouseUser user) {
    try (Connection connection = server.connect(user);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version()")) {
      row.next();
      return Finding.good(
          "server", server.url() + " lets " + user.name() + " in, version " + row.getString(1));
    } catch (SQLException e) {
      return Finding.bad(
          "server", server.url() + " does not let " + user.name() + " in: " + e.getMessage());
    }
  }

  private Path existing() throws IOException {
    Path folder = data.toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IOException("no folder above " + data + " exists");
    }
    return folder;
  }

  private static Finding ports() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Finding.good(
          "ports", "127.0.0.1 can be listened on, as on port " + socket.getLocalPort());
    } catch (IOException e) {
      return Finding.bad("ports", "nothing can listen on 127.0.0.1: " + e);
    }
  }

  private static Finding postgres() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Finding.good("postgres", "runs as " + System.getProperty("user.name"));
    }
    try {
      Process unshare =
          new ProcessBuilder("unshare", "-U", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = unshare.waitFor(UNSHARE_SECONDS, TimeUnit.SECONDS);
      return ended && unshare.exitValue() == 0
          ? Finding.good("postgres", "runs as root in a user namespace")
          : refused();
    } catch (IOException e) {
      return refused();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused();
    }
  }

  private static Finding refused() {
    return Finding.bad(
        "postgres",
        "PostgreSQL refuses to run as root, and user namespaces (unshare -U) are not allowed here:"
            + " start Titan as another user");
  }
}
