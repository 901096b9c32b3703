package dev.titan.connectors.googledrive.corpus;

import dev.titan.localstack.simulator.drive.Corpus;
import dev.titan.localstack.simulator.drive.DroppedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The files of the corpus, made once for all tests. */
final class CorpusFiles {
  static final Corpus CORPUS = Corpus.of(42);
  private static final int WAYS = 4;
  private static final List<DroppedFile> ALL = CORPUS.files(WAYS).toList();

  private CorpusFiles() {}

  /**
   * Compares each file with what it should be, several at a time.
   *
   * @param difference what is first found to be different; empty when nothing is
   * @return the differences that there are, by file
   */
  static SortedMap<String, String> differences(
      Path folder, BiFunction<DroppedFile, Path, String> difference) {
    ConcurrentSkipListMap<String, String> wrong = new ConcurrentSkipListMap<>();
    IntStream.range(0, ALL.size())
        .parallel()
        .forEach(
            number -> {
              DroppedFile file = ALL.get(number);
              String found = difference.apply(file, put(file, folder, number));
              if (!found.isEmpty()) {
                wrong.put(
                    "%d %s %s"
                        .formatted(number, file.expected().format().orElseThrow(), file.name()),
                    found);
              }
            });
    return new TreeMap<>(wrong);
  }

  // Many of them have the same name.
  private static Path put(DroppedFile file, Path folder, int number) {
    try {
      return file.into(Files.createDirectory(folder.resolve(Integer.toString(number))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
