package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.TaxRegime;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.FieldNames;
import dev.titan.localstack.simulator.world.Freshness;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.RestIds;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The outlets of the simulated chain. Between the four default ones, somebody is always open. */
public final class DefaultOutlets {
  private DefaultOutlets() {}

  /** Bengaluru, Mumbai, Dubai and Singapore. */
  public static List<ChainOutlet> all(long seed) {
    return List.of(bengaluru(seed), mumbai(seed), dubai(seed), singapore(seed));
  }

  /** A garden cafe that opens early; the documented field names; recipes are shown. */
  public static ChainOutlet bengaluru(long seed) {
    return new ChainOutlet(
        profile(
            seed,
            "blr-indiranagar",
            "Asia/Kolkata",
            LocalTime.of(6, 30),
            LocalTime.of(23, 0),
            Freshness.SAME_DAY,
            FieldNames.PULL,
            true),
        TaxRegime.INDIA,
        100,
        215,
        0,
        List.of("Lawn", "AC", "Terrace"),
        List.of("Zomato", "Swiggy"),
        List.of(
            "Ananya", "Ravi", "Lakshmi", "Manju", "Deepak", "Farida", "Joseph", "Kavya", "Suresh"));
  }

  /** A place that is open until half past one at night; only T-1; the webhook's field names. */
  public static ChainOutlet mumbai(long seed) {
    return new ChainOutlet(
        profile(
            seed,
            "bom-bandra",
            "Asia/Kolkata",
            LocalTime.of(8, 0),
            LocalTime.of(1, 30),
            Freshness.PREVIOUS_DAY_ONLY,
            FieldNames.WEBHOOK,
            false),
        TaxRegime.INDIA,
        120,
        225,
        500,
        List.of("AC", "Sea Side"),
        List.of("Zomato", "Swiggy"),
        List.of("Rohan", "Sneha", "Imran", "Pooja", "Vikram", "Neha", "Cyrus", "Anil"));
  }

  /** A cafe at the marina, open until three at night. */
  public static ChainOutlet dubai(long seed) {
    return new ChainOutlet(
        profile(
            seed,
            "dxb-marina",
            "Asia/Dubai",
            LocalTime.of(7, 0),
            LocalTime.of(3, 0),
            Freshness.SAME_DAY,
            FieldNames.WEBHOOK,
            false),
        TaxRegime.EMIRATES,
        230,
        180,
        0,
        List.of("Promenade", "Inside", "Majlis"),
        List.of("Talabat", "Zomato"),
        List.of("Omar", "Grace", "Sandeep", "Layla", "Bijoy", "Maria", "Hassan", "Jenny"));
  }

  /** A small cafe near the offices. */
  public static ChainOutlet singapore(long seed) {
    return new ChainOutlet(
        profile(
            seed,
            "sin-tanjong-pagar",
            "Asia/Singapore",
            LocalTime.of(7, 0),
            LocalTime.of(22, 30),
            Freshness.SAME_DAY,
            FieldNames.PULL,
            false),
        TaxRegime.SINGAPORE,
        260,
        165,
        1000,
        List.of("Inside", "Walkway"),
        List.of("GrabFood"),
        List.of("Wei Ling", "Arun", "Siti", "Marcus", "Priya", "Hafiz", "Jia Hui", "Daniel"));
  }

  /** One more, in a zone with summer time; not among the default ones. */
  public static ChainOutlet london(long seed) {
    return new ChainOutlet(
        profile(
            seed,
            "lon-soho",
            "Europe/London",
            LocalTime.of(7, 30),
            LocalTime.of(23, 0),
            Freshness.SAME_DAY,
            FieldNames.PULL,
            false),
        TaxRegime.UNITED_KINGDOM,
        310,
        190,
        1250,
        List.of("Ground Floor", "Basement"),
        List.of("Deliveroo"),
        List.of("Alice", "Tomasz", "Priti", "Callum", "Yasmin", "George", "Ifeoma", "Lucia"));
  }

  private static OutletProfile profile(
      long seed,
      String outletId,
      String zone,
      LocalTime opens,
      LocalTime closes,
      Freshness freshness,
      FieldNames fieldNames,
      boolean recipesShown) {
    Credentials credentials = Credentials.of(seed, outletId);
    return new OutletProfile(
        outletId,
        RestIds.of(seed, outletId),
        "Titan Cafe " + outletId,
        ZoneId.of(zone),
        OutletProfile.DEFAULT_CLOSING_HOUR,
        opens,
        closes,
        freshness,
        fieldNames,
        recipesShown,
        credentials);
  }
}
