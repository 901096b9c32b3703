package dev.titan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The numbered steps of DDL beside a class, as files. */
public final class SqlSteps {

  private SqlSteps() {}

  /** The text of each step by its file name, in order. */
  public static Map<String, String> of(Class<?> owner) throws IOException, URISyntaxException {
    Map<String, String> steps = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(owner.getResource("migration").toURI()))) {
      for (Path file : files.toList()) {
        steps.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return steps;
  }

  /** Fails unless the steps are numbered from 1 without a gap. */
  public static void assertNumberedWithoutAGap(Map<String, String> steps) {
    int number = 0;
    for (String name : steps.keySet()) {
      number++;
      assertThat(name).matches("V%03d__[a-z_]+\\.sql".formatted(number));
    }
    assertThat(number).isPositive();
  }
}
