package dev.titan.localstack.services;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.YamlParserUtils;

/** Reads the files of {@code flink-conf}, a later one over an earlier one. */
final class FlinkConfigurationFiles {
  private final Path folder;

  /**
   * Takes the folder.
   *
   * @throws ServiceException when it has no {@code common.yaml}
   */
  FlinkConfigurationFiles(Path folder) {
    this.folder = folder;
    if (!Files.isRegularFile(folder.resolve("common.yaml"))) {
      throw new ServiceException(
          "The Flink configuration "
              + folder.resolve("common.yaml")
              + " is absent. Name the folder that holds it with --flink-conf DIR.");
    }
  }

  /** What the embedded cluster itself runs with. */
  Configuration ofCluster() {
    Configuration configuration = new Configuration();
    configuration.addAll(read("common.yaml"));
    configuration.addAll(read("local.yaml"));
    return configuration;
  }

  /** What one job runs with; a job without a file of its own has the common settings. */
  Configuration ofJob(String job) {
    Configuration configuration = ofCluster();
    configuration.addAll(read(job + ".yaml"));
    return configuration;
  }

  private Configuration read(String name) {
    File file = folder.resolve(name).toFile();
    Configuration configuration = new Configuration();
    if (!file.isFile()) {
      return configuration;
    }
    try {
      Map<String, Object> values = YamlParserUtils.loadYamlFile(file);
      if (values != null) {
        flatten("", values, configuration);
      }
      return configuration;
    } catch (Exception e) {
      throw new ServiceException(
          "The Flink configuration " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void flatten(String prefix, Map<?, ?> values, Configuration into) {
    values.forEach(
        (key, value) -> {
          String name = prefix + key;
          if (value instanceof Map<?, ?> nested) {
            flatten(name + ".", nested, into);
          } else {
            into.setString(name, String.valueOf(value));
          }
        });
  }
}
