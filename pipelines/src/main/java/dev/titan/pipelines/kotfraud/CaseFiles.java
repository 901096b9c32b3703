package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Detection;
import dev.titan.pipelines.kotfraud.mode.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * The case files of one outlet. A file is as small as decisions allow: of a mode that looks at each
 * day by itself there is one a day. The outlet must be the current key whenever it is used.
 */
final class CaseFiles {

  private final HeldMap<String, CaseFile> files;

  /** Files that were changed since the bundle began. */
  private final Map<String, CaseFile> touched = new TreeMap<>();

  private Deciding deciding;

  CaseFiles(RuntimeContext context) {
    files =
        new HeldMap<>(
            context.getMapState(KotFraudState.CASE_FILES),
            CaseFile::ofBytes,
            (key, file) -> file.toBytes(deciding));
  }

  /** Begins a bundle. */
  void begin(Deciding withWhat) {
    deciding = withWhat;
  }

  /**
   * Replaces what an origin has found, and puts the cases together anew that this concerns.
   *
   * @param origin what was examined, such as an order
   * @param filesOfOrigin keys of the files that the origin has findings in; the origin keeps it,
   *     and this brings it up to date
   * @param now everything that there is to find in the origin
   */
  void found(String origin, Set<String> filesOfOrigin, List<Finding> now) throws Exception {
    if (filesOfOrigin.isEmpty() && now.isEmpty()) {
      return;
    }
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (String key : filesOfOrigin) {
      byFile.put(key, new ArrayList<>());
    }
    for (Finding finding : now) {
      byFile.computeIfAbsent(key(finding), none -> new ArrayList<>()).add(finding);
    }
    filesOfOrigin.clear();
    for (Map.Entry<String, List<Finding>> one : byFile.entrySet()) {
      Optional<CaseFile> file = files.get(one.getKey());
      if (!one.getValue().isEmpty()) {
        filesOfOrigin.add(one.getKey());
        if (file.isEmpty()) {
          Finding first = one.getValue().get(0);
          file = Optional.of(new CaseFile(first.mode(), first.subject()));
          files.put(one.getKey(), file.get());
        }
      }
      if (file.isPresent()) {
        file.get().found(origin, one.getValue(), deciding);
        noteIfTouched(one.getKey(), file.get());
      }
    }
  }

  private String key(Finding finding) {
    String key = finding.mode() + '/' + finding.subject();
    return deciding.rules().of(finding.mode()).mode().days() == 1
        ? key + '/' + WindowRules.day(finding)
        : key;
  }

  private void noteIfTouched(String key, CaseFile file) {
    if (file.isTouched()) {
      touched.put(key, file);
    }
  }

  /** Takes over what people have decided about cases. */
  void hear() throws Exception {
    for (String key : files.keys()) {
      CaseFile file = files.get(key).orElseThrow();
      file.hear(deciding);
      noteIfTouched(key, file);
    }
  }

  /** The cases that stand otherwise than when the bundle began. */
  List<Detection> changed() {
    return touched.values().stream().flatMap(file -> file.changed().stream()).toList();
  }

  /** Ends a bundle; what is older than a business date goes from the files that were changed. */
  void end(int firstDay) throws Exception {
    for (Map.Entry<String, CaseFile> one : touched.entrySet()) {
      one.getValue().letGoBefore(firstDay, deciding);
      if (one.getValue().isEmpty()) {
        files.remove(one.getKey());
      } else {
        files.changed(one.getKey());
      }
      one.getValue().endBundle();
    }
    touched.clear();
  }

  /** Lets go of files that are older than a business date as a whole, between bundles. */
  void letGoBefore(int firstDay) throws Exception {
    files.keysBefore(firstDay).forEach(files::remove);
  }

  /** See {@link HeldMap#isPutBack}. */
  boolean isPutBack() {
    return files.isPutBack();
  }

  /** See {@link HeldMap#tidyUp}. */
  void tidyUp() throws Exception {
    files.tidyUp();
  }

  /** How many are in hand. */
  int size() {
    return files.size();
  }
}
