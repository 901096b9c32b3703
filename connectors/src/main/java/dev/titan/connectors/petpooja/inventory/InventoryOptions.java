package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How inventory is fetched.
 *
 * @param outlets the store rooms; each key once
 * @param requests how one request is made and retried
 * @param firstDays how many days back the first fetch of an outlet begins that names no first day
 * @param recentDays how many days that were fetched before are fetched again, for corrections and
 *     for wastage that is written down days later
 */
public record InventoryOptions(
    List<StoreRoom> outlets, PetpoojaOptions.Requests requests, int firstDays, int recentDays) {

  private static final int MOST_FIRST_DAYS = 732;
  private static final int MOST_RECENT_DAYS = 62;

  /** Checks every value. */
  public InventoryOptions {
    outlets = List.copyOf(outlets);
    Set<Object> keys = new HashSet<>();
    for (StoreRoom outlet : outlets) {
      if (!keys.add(outlet.key())) {
        throw new IllegalArgumentException(
            "The inventory of outlet " + outlet.key() + " is configured twice");
      }
    }
    if (firstDays < 1 || firstDays > MOST_FIRST_DAYS) {
      throw new IllegalArgumentException("firstDays must be 1 to 732, but is " + firstDays);
    }
    if (recentDays < 0 || recentDays > MOST_RECENT_DAYS) {
      throw new IllegalArgumentException("recentDays must be 0 to 62, but is " + recentDays);
    }
  }

  /** Eight weeks at first, then the last seven days again each time. */
  public static InventoryOptions defaults(List<StoreRoom> outlets) {
    return new InventoryOptions(outlets, PetpoojaOptions.Requests.defaults(), 56, 7);
  }

  /** The same, requesting otherwise. */
  public InventoryOptions withRequests(PetpoojaOptions.Requests other) {
    return new InventoryOptions(outlets, other, firstDays, recentDays);
  }
}
