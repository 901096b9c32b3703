package dev.titan.localstack.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which modes are live, blind and off. */
class ModeFiguresTest {
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

  @Test
  void isBlindWhereNobodyTellsOfATopicThatTheModeNeeds() {
    StackStatus.ModeStatus pier =
        ModeFigures.of(List.of(told("pier", "petpooja"), told("lawn", "kot-agent")), List.of())
            .get(1);
    assertThat(pier.outlet()).isEqualTo("pier");
    assertThat(pier.blind()).containsEntry("unbilled_kot", Set.of("titan.kots"));
    assertThat(pier.blind()).containsEntry("tender_swapped", Set.of("titan.bill-audits"));
    assertThat(pier.off()).isEmpty();
    assertThat(pier.live().size() + pier.blind().size()).isEqualTo(KotFraudModes.all().size());
  }

  @Test
  void isLiveWhereEverySourceTells() {
    List<StackStatus.SourceStatus> all =
        List.of("bill-agent", "kot-agent", "bill-audit-agent", "cash-agent", "petpooja-inventory")
            .stream()
            .map(source -> told("pier", source))
            .toList();
    StackStatus.ModeStatus pier = ModeFigures.of(all, List.of()).get(0);
    assertThat(pier.blind()).isEmpty();
    assertThat(ModeFigures.line(pier)).isEqualTo(KotFraudModes.all().size() + " live");
  }

  @Test
  void isOffWhereARuleSaysSoAndTheOutletsWordGoesFirst() {
    List<ModeFigures.Switch> switches =
        List.of(
            new ModeFigures.Switch("brew-house", "pier", "tender_swapped", true),
            new ModeFigures.Switch("brew-house", "", "tender_swapped", false),
            new ModeFigures.Switch("brew-house", "", "price_overridden", false),
            new ModeFigures.Switch("others", "", "unbilled_kot", false));
    List<StackStatus.ModeStatus> both =
        ModeFigures.of(List.of(told("pier", "petpooja"), told("lawn", "petpooja")), switches);
    assertThat(both.get(0).off()).containsExactlyInAnyOrder("tender_swapped", "price_overridden");
    assertThat(both.get(1).off()).containsExactly("price_overridden");
    assertThat(ModeFigures.line(both.get(1))).endsWith("; off by rule: price_overridden");
  }

  private static StackStatus.SourceStatus told(String outlet, String source) {
    return new StackStatus.SourceStatus("brew-house", outlet, source, NOW, NOW, 0, 0);
  }
}
