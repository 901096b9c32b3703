package dev.titan.localstack.cli.deadletters;

/**
 * How a replay went.
 *
 * @param replayed letters that could be read now
 * @param facts records that they held
 * @param known letters whose bill had been brought in by the pull meanwhile
 * @param parts parts of letters that still cannot be read, each a letter of its own now
 * @param failed letters that still cannot be read
 * @param before letters that had been replayed before
 */
public record ReplayCounts(int replayed, int facts, int known, int parts, int failed, int before) {

  static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, 0, 0, 0);

  ReplayCounts plus(ReplayCounts more) {
    return new ReplayCounts(
        replayed + more.replayed,
        facts + more.facts,
        known + more.known,
        parts + more.parts,
        failed + more.failed,
        before + more.before);
  }
}
