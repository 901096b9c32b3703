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
import org.apache.flink.api.common.state.MapState;

/**
 * The case files of one outlet while a bundle lasts: each read once, changed in memory, and put
 * back when the bundle ends. A file is as small as decisions allow: of a mode that looks at each
 * day by itself there is one a day. The outlet must be the current key whenever it is used.
 */
final class CaseFiles {

  private final MapState<String, byte[]> stored;
  private final Deciding deciding;

  /** Files in hand; empty when the state has none of that key. */
  private final Map<String, Optional<CaseFile>> inHand = new TreeMap<>();

  CaseFiles(RuntimeContext context, Deciding deciding) {
    this.stored = context.getMapState(KotFraudState.CASE_FILES);
    this.deciding = deciding;
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
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (String key : filesOfOrigin) {
      byFile.put(key, new ArrayList<>());
    }
    for (Finding finding : now) {
      byFile.computeIfAbsent(key(finding), none -> new ArrayList<>()).add(finding);
    }
    filesOfOrigin.clear();
    for (Map.Entry<String, List<Finding>> one : byFile.entrySet()) {
      Optional<CaseFile> file = file(one.getKey());
      if (!one.getValue().isEmpty()) {
        filesOfOrigin.add(one.getKey());
        if (file.isEmpty()) {
          Finding first = one.getValue().get(0);
          file = Optional.of(new CaseFile(first.mode(), first.subject()));
          inHand.put(one.getKey(), file);
        }
      }
      if (file.isPresent()) {
        file.get().found(origin, one.getValue(), deciding);
      }
    }
  }

  private String key(Finding finding) {
    String key = finding.mode() + '/' + finding.subject();
    return deciding.rules().of(finding.mode()).mode().days() == 1
        ? key + '/' + WindowRules.day(finding)
        : key;
  }

  private Optional<CaseFile> file(String key) throws Exception {
    Optional<CaseFile> file = inHand.get(key);
    if (file == null) {
      file = Optional.ofNullable(stored.get(key)).map(CaseFile::ofBytes);
      inHand.put(key, file);
    }
    return file;
  }

  /** Takes over what people have decided about cases. */
  void hear() throws Exception {
    List<String> keys = new ArrayList<>();
    stored.keys().forEach(keys::add);
    for (String key : keys) {
      file(key);
    }
    inHand.values().stream().flatMap(Optional::stream).forEach(file -> file.hear(deciding));
  }

  /** The cases that stand otherwise than when the bundle began. */
  List<Detection> changed() {
    return inHand.values().stream()
        .flatMap(Optional::stream)
        .flatMap(file -> file.changed().stream())
        .toList();
  }

  /** Puts everything back that was changed, but for what is older than a business date. */
  void close(int firstDay) throws Exception {
    for (Map.Entry<String, Optional<CaseFile>> one : inHand.entrySet()) {
      if (one.getValue().isEmpty() || !one.getValue().get().isTouched()) {
        continue;
      }
      CaseFile file = one.getValue().get();
      file.letGoBefore(firstDay, deciding);
      if (file.isEmpty()) {
        stored.remove(one.getKey());
      } else {
        stored.put(one.getKey(), file.toBytes(deciding));
      }
    }
    inHand.clear();
  }

  /** Lets go of files that are older than a business date as a whole, after {@link #close}. */
  void letGoBefore(int firstDay) throws Exception {
    List<String> old = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : stored.entries()) {
      if (StateBytes.dayIn(file.getValue()) < firstDay) {
        old.add(file.getKey());
      }
    }
    for (String key : old) {
      stored.remove(key);
    }
  }
}
