package dev.titan.localstack.cli.sync;

import dev.titan.connectors.sync.runner.LaneStatus;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.ServiceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The outlets that somebody wants to fetch from a source, which the source has. */
public final class WantedOutlets {
  private static final String REQUESTED_BY = "cli";

  private final String source;
  private final Optional<OutletKey> one;
  private final List<OutletKey> all;

  private WantedOutlets(String source, Optional<OutletKey> one, List<OutletKey> all) {
    this.source = source;
    this.one = one;
    this.all = all;
  }

  /**
   * Checks the names.
   *
   * @param lanes what the stack fetches
   * @param outlet an outlet's id, with its organisation before a slash where several have that id;
   *     empty for all
   * @throws ServiceException that says what there is instead
   */
  public static WantedOutlets find(List<LaneStatus> lanes, String source, Optional<String> outlet) {
    TreeSet<String> sources =
        lanes.stream().map(LaneStatus::source).collect(Collectors.toCollection(TreeSet::new));
    if (sources.isEmpty()) {
      throw new ServiceException("This stack fetches from no source by schedule or request.");
    }
    if (!sources.contains(source)) {
      throw new ServiceException(
          "There is no source " + source + ". There is: " + String.join(", ", sources) + ".");
    }
    List<OutletKey> of =
        lanes.stream()
            .filter(lane -> lane.source().equals(source))
            .map(LaneStatus::outlet)
            .toList();
    return outlet
        .map(name -> new WantedOutlets(source, Optional.of(only(source, of, name)), of))
        .orElseGet(() -> new WantedOutlets(source, Optional.empty(), of));
  }

  private static OutletKey only(String source, List<OutletKey> of, String name) {
    List<OutletKey> found =
        of.stream()
            .filter(key -> key.outlet().equals(name) || key.toString().equals(name))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new ServiceException(
        found.isEmpty()
            ? "%s has no outlet %s. It has: %s.".formatted(source, name, names(of))
            : "Several organisations have that outlet, so name one: --outlet %s."
                .formatted(names(found)));
  }

  private static String names(List<OutletKey> outlets) {
    long organisations = outlets.stream().map(OutletKey::org).distinct().count();
    return outlets.stream()
        .map(key -> organisations > 1 ? key.toString() : key.outlet())
        .collect(Collectors.joining(", "));
  }

  /** For people: one outlet's name, or how many there are. */
  public String description() {
    return one.map(OutletKey::outlet)
        .orElseGet(() -> all.size() == 1 ? all.get(0).outlet() : all.size() + " outlets");
  }

  /** Enters one request for each organisation. */
  public List<Asked> ask(
      SyncRequests requests, Optional<LocalDate> from, Optional<LocalDate> through) {
    List<String> organisations =
        one.map(key -> List.of(key.org()))
            .orElseGet(() -> all.stream().map(OutletKey::org).distinct().toList());
    List<Asked> asked = new ArrayList<>();
    for (String org : organisations) {
      asked.add(
          new Asked(
              org,
              requests.ask(
                  new SyncRequests.Wish(
                      source, org, one.map(OutletKey::outlet), from, through, REQUESTED_BY))));
    }
    return asked;
  }
}
