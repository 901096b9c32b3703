package dev.titan.connectors.reference.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class NameRulesTest {

  private static final Logger LOG = LoggerFactory.getLogger(NameRulesTest.class);

  private static List<KnownName> known;
  private static List<Pair> pairs;

  /** A seen name and the known one that it means; empty when it means none of them. */
  private record Pair(String part, String seen, String meant) {}

  private record Outcome(Pair pair, NameMatch match) {

    boolean right() {
      return match.certain() && match.candidates().get(0).name().equals(pair.meant());
    }

    boolean proposed() {
      return match.candidates().stream().anyMatch(one -> one.name().equals(pair.meant()));
    }
  }

  @BeforeAll
  static void read() throws IOException {
    known = lines("known.txt").stream().map(name -> new KnownName("id of " + name, name)).toList();
    pairs =
        lines("pairs.csv").stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(values -> new Pair(values[0], values[1], values[2]))
            .toList();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream file = NameRulesTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void acceptsNothingWrongByItself() {
    for (String part : List.of("tuning", "test")) {
      List<Outcome> outcomes =
          pairs.stream()
              .filter(pair -> pair.part().equals(part))
              .map(pair -> new Outcome(pair, NameRules.match(pair.seen(), known)))
              .toList();
      List<Outcome> accepted = outcomes.stream().filter(one -> one.match().certain()).toList();
      List<Outcome> meant = outcomes.stream().filter(one -> !one.pair().meant().isEmpty()).toList();
      long right = accepted.stream().filter(Outcome::right).count();
      LOG.info(
          "event=name_rules part={} pairs={} accepted={} precision={} recall={} proposed_or_accepted={}",
          part,
          outcomes.size(),
          accepted.size(),
          (double) right / accepted.size(),
          (double) right / meant.size(),
          (double) meant.stream().filter(Outcome::proposed).count() / meant.size());
      assertThat(accepted).filteredOn(one -> !one.right()).isEmpty();
      // What is certain for a reader must not wait for one in the greater part of cases.
      assertThat((double) right / meant.size()).isGreaterThan(0.6);
      assertThat((double) meant.stream().filter(Outcome::proposed).count() / meant.size())
          .isGreaterThan(0.9);
    }
  }

  @Test
  void everyKnownNameMeansItself() {
    assertThat(known)
        .allSatisfy(
            name -> {
              NameMatch match = NameRules.match(name.name(), known);
              assertThat(match.certain()).as(name.name()).isTrue();
              assertThat(match.candidates().get(0).id()).isEqualTo(name.id());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Paneer Tikka, Paneer Tikka Masala",
    "Chicken 65 (Half), Chicken 65 (Full)",
    "Chicken 65, Chicken 56",
    "Coke 300 ml, Coke 330 ml",
    "Maida 1 kg, Maida 1 g",
    "Maida 25 kg, Maida",
    "Lassi 1.5 L, Lassi 15 L",
    "Meal for 2 (4 pcs), Meal for 4 (2 pcs)",
    "Veg Roll, Egg Roll",
    "Butter Unsalted, Butter Salted",
    "Medu Vada, Medu Wada",
    "Masala Dosa, Masala Dosai",
    "Chicken Tikka Butter Masala Special, Chicken Tikka Batter Masala Special",
    "with Cheese, without Cheese"
  })
  void neverBridgesByItselfWhatMayBeAnotherThing(String seen, String other) {
    assertThat(NameRules.match(seen, List.of(new KnownName("1", other))).certain()).isFalse();
    assertThat(NameRules.match(other, List.of(new KnownName("1", seen))).certain()).isFalse();
  }

  @Test
  void isNeverCertainBetweenTwoThingsOfOneName() {
    List<KnownName> twice =
        List.of(new KnownName("1", "Masala Chai"), new KnownName("2", "Masala  chai"));
    assertThat(NameRules.match("masala chai", twice).certain()).isFalse();
    assertThat(NameRules.match("Masala Chai", twice).certain()).isTrue();
    assertThat(
            NameRules.match(
                    "Masala Chai",
                    List.of(new KnownName("1", "Masala Chai"), new KnownName("2", "Masala Chai")))
                .certain())
        .isFalse();
  }

  @Test
  void answersForNamesThatSayNothing() {
    assertThat(NameRules.match("", known).candidates()).isEmpty();
    assertThat(NameRules.match("???", known).certain()).isFalse();
    assertThat(NameRules.match("मसाला चाय", List.of(new KnownName("1", "मसाला चाय"))).certain())
        .isTrue();
  }
}
