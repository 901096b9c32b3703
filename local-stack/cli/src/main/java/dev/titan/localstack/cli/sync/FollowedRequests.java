package dev.titan.localstack.cli.sync;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.runner.RequestStatus;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.contracts.error.TitanException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how far requests are, a line whenever an outlet of them has come a good step further. */
public final class FollowedRequests {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int BAR = 20;
  private static final int STEPS = 10;

  private final SyncRequests requests;
  private final List<Asked> asked;
  private final PrintStream out;
  private final Map<String, String> shown = new HashMap<>();

  /** Follows requests of one source. */
  public FollowedRequests(SyncRequests requests, List<Asked> asked, PrintStream out) {
    this.requests = requests;
    this.asked = List.copyOf(asked);
    this.out = out;
  }

  /**
   * Returns when all are over, and whether all went well. PostgreSQL may be away for a minute.
   *
   * @throws TitanException when it is away for longer
   */
  public boolean untilOver() throws InterruptedException {
    long answered = System.nanoTime();
    while (true) {
      try {
        List<RequestStatus> now = look();
        answered = System.nanoTime();
        if (now.stream().allMatch(RequestStatus::isOver)) {
          return conclude(now);
        }
      } catch (TitanException e) {
        if (System.nanoTime() - answered > PATIENCE.toNanos()) {
          throw e;
        }
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  private List<RequestStatus> look() {
    List<RequestStatus> all = new ArrayList<>();
    for (Asked one : asked) {
      RequestStatus status = requests.status(one.requestId()).orElseThrow();
      status.parts().forEach(part -> show(one.org(), part));
      all.add(status);
    }
    return all;
  }

  private void show(String org, RequestStatus.Part part) {
    String step = part.status() + part.message() + steps(part);
    if (!step.equals(shown.put(org + "/" + part.outlet(), step))) {
      out.println("  " + line(part));
    }
  }

  private static int steps(RequestStatus.Part part) {
    return part.total() == 0 ? 0 : STEPS * part.done() / part.total();
  }

  private static String line(RequestStatus.Part part) {
    return switch (part.status()) {
      case "waiting" ->
          part.message().isEmpty()
              ? "%-20s waiting".formatted(part.outlet())
              : "%-20s is tried again: %s".formatted(part.outlet(), part.message());
      case "running" ->
          part.total() == 0
              ? "%-20s running".formatted(part.outlet())
              : "%-20s %s %d of %d".formatted(part.outlet(), bar(part), part.done(), part.total());
      case "done" -> "%-20s done: %s".formatted(part.outlet(), words(part.counts()));
      default -> "%-20s %s: %s".formatted(part.outlet(), part.status(), part.message());
    };
  }

  private static String bar(RequestStatus.Part part) {
    int filled = BAR * part.done() / part.total();
    return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
  }

  private boolean conclude(List<RequestStatus> all) {
    boolean done = all.stream().allMatch(RequestStatus::isDone);
    SyncCounts counts =
        all.stream().map(RequestStatus::counts).reduce(SyncCounts.NONE, SyncCounts::plus);
    out.println((done ? "Done: " : "Failed: ") + words(counts));
    all.stream()
        .filter(status -> !status.isDone() && status.parts().isEmpty())
        .forEach(status -> out.println("  " + status.message()));
    return done;
  }

  private static String words(SyncCounts counts) {
    return String.format(
        Locale.ROOT,
        "%,d published, %,d unchanged, %,d dead letters",
        counts.published(),
        counts.unchanged(),
        counts.deadLetters());
  }
}
