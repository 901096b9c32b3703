package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigurationFilesTest {
  private static final List<Class<?>> KNOWN =
      List.of(
          CheckpointingOptions.class,
          CoreOptions.class,
          ExecutionOptions.class,
          HeartbeatManagerOptions.class,
          PipelineOptions.class,
          RestartStrategyOptions.class,
          RocksDBConfigurableOptions.class,
          RocksDBOptions.class,
          StateBackendOptions.class,
          TaskManagerOptions.class);

  @TempDir private Path folder;

  @Test
  void laysTheJobsFileOverTheLocalOneOverTheCommonOne() throws Exception {
    Files.writeString(folder.resolve("common.yaml"), "a.b: 1\na.c: 1\na.d: 1\n");
    Files.writeString(folder.resolve("local.yaml"), "a.c: 2\na.d: 2\n");
    Files.writeString(folder.resolve("ledger.yaml"), "a:\n  d: 3 s\n");
    FlinkConfigurationFiles files = new FlinkConfigurationFiles(folder);
    assertThat(files.ofJob("ledger").toMap())
        .containsExactlyInAnyOrderEntriesOf(java.util.Map.of("a.b", "1", "a.c", "2", "a.d", "3 s"));
    assertThat(files.ofJob("without-a-file").toMap()).containsEntry("a.d", "2");
  }

  @Test
  void namesTheFileThatCannotBeRead() throws Exception {
    for (String broken : List.of("a: [1\n", "a.b: 1\na.b: 2\n")) {
      Files.writeString(folder.resolve("common.yaml"), broken);
      FlinkConfigurationFiles files = new FlinkConfigurationFiles(folder);
      assertThatThrownBy(files::ofCluster)
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining(folder.resolve("common.yaml") + " cannot be read");
    }
  }

  @Test
  void knowsEveryKeyOfTheRepositorysFiles() throws Exception {
    Set<String> known = new TreeSet<>();
    for (Class<?> options : KNOWN) {
      for (Field field : options.getFields()) {
        if (field.get(null) instanceof ConfigOption<?> option) {
          known.add(option.key());
        }
      }
    }
    Configuration ledger =
        new FlinkConfigurationFiles(TestFolders.flink().configuration()).ofJob("ledger");
    assertThat(known).containsAll(ledger.keySet());
    assertThat(ledger.get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(ledger.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
  }
}
