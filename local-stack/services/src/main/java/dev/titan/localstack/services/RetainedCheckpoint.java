package dev.titan.localstack.services;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStreamStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/**
 * A complete checkpoint or savepoint on disk.
 *
 * @param folder its folder, with {@code _metadata} in it
 * @param number Flink's number of it; goes up over the restarts of a job
 */
public record RetainedCheckpoint(Path folder, long number) {
  public RetainedCheckpoint {
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * Reads one and checks that every file it refers to is there at its full length.
   *
   * @throws IOException when it is not complete, with what is wrong
   */
  static RetainedCheckpoint read(Path folder) throws IOException {
    try (DataInputStream input =
        new DataInputStream(Files.newInputStream(folder.resolve("_metadata")))) {
      CheckpointMetadata metadata =
          Checkpoints.loadCheckpointMetadata(
              input, RetainedCheckpoint.class.getClassLoader(), folder.toString());
      for (OperatorState operator : metadata.getOperatorStates()) {
        for (OperatorSubtaskState subtask : operator.getStates()) {
          require(subtask);
        }
      }
      return new RetainedCheckpoint(folder, metadata.getCheckpointId());
    } catch (RuntimeException e) {
      throw new IOException("its _metadata cannot be read: " + e, e);
    }
  }

  private static void require(OperatorSubtaskState state) throws IOException {
    Stream<Collection<? extends StateObject>> parts =
        Stream.of(
            state.getManagedOperatorState(),
            state.getRawOperatorState(),
            state.getManagedKeyedState(),
            state.getRawKeyedState());
    for (StateObject part : parts.flatMap(Collection::stream).toList()) {
      for (StateObject handle : files(part).toList()) {
        if (handle instanceof FileStateHandle file) {
          require(file);
        }
      }
    }
  }

  private static Stream<? extends StateObject> files(StateObject state) {
    if (state instanceof IncrementalRemoteKeyedStateHandle incremental) {
      return Stream.concat(
          incremental.streamSubHandles(), Stream.of(incremental.getMetaDataStateHandle()));
    }
    if (state instanceof KeyGroupsStateHandle keyGroups) {
      return Stream.of(keyGroups.getDelegateStateHandle());
    }
    if (state instanceof OperatorStreamStateHandle operator) {
      return Stream.of(operator.getDelegateStateHandle());
    }
    return Stream.of(state);
  }

  private static void require(FileStateHandle handle) throws IOException {
    Path file = Path.of(handle.getFilePath().getPath());
    if (!Files.isRegularFile(file)) {
      throw new IOException("its file " + file + " is gone");
    }
    long length = Files.size(file);
    if (length != handle.getStateSize()) {
      throw new IOException(
          "its file " + file + " has " + length + " bytes and not " + handle.getStateSize());
    }
  }
}
