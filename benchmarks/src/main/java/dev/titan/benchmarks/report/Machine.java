package dev.titan.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a measurement was taken.
 *
 * @param cores processors that this process may use
 * @param memoryMebibytes memory of the machine
 * @param processor model of the processor
 * @param system name, version and architecture of the operating system
 * @param jdk vendor and version of Java
 */
public record Machine(
    int cores, long memoryMebibytes, String processor, String system, String jdk) {

  /** This machine. */
  public static Machine here() {
    var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        bean.getTotalMemorySize() >> 20,
        processorModel(),
        "%s %s (%s)"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s".formatted(System.getProperty("java.vendor"), System.getProperty("java.version")));
  }

  private static String processorModel() {
    try {
      Path file = Path.of("/proc/cpuinfo");
      if (Files.exists(file)) {
        return Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("unknown");
      }
      Process sysctl = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
      String answer =
          new String(sysctl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return answer.isEmpty() ? "unknown" : answer;
    } catch (IOException noSuchTool) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return "%d cores of %s, %,d MiB of memory, %s, JDK %s"
        .formatted(cores, processor, memoryMebibytes, system, jdk);
  }
}
