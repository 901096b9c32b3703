package dev.titan.localstack.cli.evaluate.simulated;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.evaluate.GuestNames;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the simulator says was done, as the scoring wants it. */
final class SimulatedTruth {

  private SimulatedTruth() {}

  /** A row, with the bills that it is about and the hash of a guest beside the phone. */
  static TruthRow row(
      String org,
      dev.titan.localstack.simulator.house.fraud.TruthRow row,
      UnaryOperator<String> guests) {
    OutletKey outlet = new OutletKey(org, row.outlet());
    List<String> named = new ArrayList<>(List.of(row.subject()));
    row.bills().forEach(bill -> named.add("bill " + bill));
    List<String> subjects = GuestNames.with(named, guests);
    return row.trap()
        ? TruthRow.trap(
            row.name(), row.mode(), outlet, subjects, row.businessDate(), Optional.of(row.at()))
        : TruthRow.fraud(
            row.name(), outlet, subjects, row.businessDate(), row.paise(), Optional.of(row.at()));
  }
}
