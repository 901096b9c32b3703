package dev.titan.connectors.petpooja;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The bills of recent days that the pulls of outlets have shown, as they showed them last; safe for
 * use by several threads. Every method fails with {@code STORE_UNAVAILABLE} when the store is away.
 */
public interface ShownBills {

  /** Remembers nothing: for runs that ask for each day once. */
  ShownBills NONE =
      new ShownBills() {
        @Override
        public List<Bill> all(OutletKey outlet) {
          return List.of();
        }

        @Override
        public void add(OutletKey outlet, Collection<Bill> bills) {}

        @Override
        public List<Bill> find(OutletKey outlet, Collection<String> billIds) {
          return List.of();
        }

        @Override
        public void forget(OutletKey outlet, Collection<String> billIds, LocalDate before) {}
      };

  /** Everything that is remembered of an outlet. */
  List<Bill> all(OutletKey outlet);

  /** Remembers bills of an outlet; what was remembered under their ids gives way. */
  void add(OutletKey outlet, Collection<Bill> bills);

  /** Those with these ids that are remembered. */
  List<Bill> find(OutletKey outlet, Collection<String> billIds);

  /** Forgets those with these ids, and everything before a business date. */
  void forget(OutletKey outlet, Collection<String> billIds, LocalDate before);
}
