package dev.titan.pipelines.reference;

import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.ReferenceChange;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

/** What rules see of the rows. */
class OutletReferenceTest {

  private final OrgReference organisation = new OrgReference(ORG);

  @Test
  void noTypeFallsToKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(ReferenceUpdate.class);
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(ReferenceRow.class);
  }

  @Test
  void knowsAnOutletOnlyOnceItsRowIsThere() {
    assertThat(organisation.view(OUTLET)).isEmpty();
    put(TestReference.outlet());
    assertThat(view().calendar()).isEqualTo(TestBills.CALENDAR);
    assertThat(organisation.view("elsewhere")).isEmpty();
  }

  @Test
  void anOutletsPriceGoesBeforeTheMenus() {
    put(TestReference.outlet(), TestReference.item("i1", "Latte", 20000));
    put(TestReference.price(OUTLET, "i1", 21000), TestReference.price("elsewhere", "i1", 1));
    assertThat(view().menu().find("i1", "").orElseThrow().pricePaise()).isEqualTo(21000);
    assertThat(view().menu().find("", " latte ").orElseThrow().itemId()).isEqualTo("i1");
    assertThat(view().menu().find("i7", "Mocha")).isEmpty();
  }

  @Test
  void aComboIsItsPartsAlsoWhenAPartIsACombo() {
    put(TestReference.outlet(), TestReference.item("c1", "Feast", 1));
    put(TestReference.part("c1", "c2", "2"), TestReference.part("c1", "i1", "1"));
    put(TestReference.part("c2", "i1", "0.5"), TestReference.part("c2", "i2", "1"));
    assertThat(view().menu().partsOf("c1", 3000))
        .containsExactlyInAnyOrderEntriesOf(Map.of("i1", 6000L, "i2", 6000L));
    assertThat(view().menu().partsOf("i1", 1000)).containsExactly(Map.entry("i1", 1000L));
  }

  @Test
  void aVariantsPriceIsKnownAsOne() {
    put(TestReference.outlet(), TestReference.item("i1", "Latte (Small)", 15000));
    put(TestReference.item("i2", "Latte (Large)", 20000), TestReference.item("i3", "Tea", 9000));
    assertThat(view().menu().isPriceOfVariant("Latte (Large)", 15000)).isTrue();
    assertThat(view().menu().isPriceOfVariant("Latte (Large)", 9000)).isFalse();
  }

  @Test
  void peopleAreFoundByNameOrIdAndAreOnDutyInTheirShifts() {
    Instant eight = Instant.parse("2026-03-15T02:30:00Z");
    put(TestReference.outlet(), TestReference.staff("s1", "Asha", "cashier"));
    put(TestReference.shift("s1", eight, eight.plusSeconds(3600)));
    Staff staff = view().staff();
    StaffMember asha = staff.find("ASHA").orElseThrow();
    assertThat(staff.find("s1")).contains(asha);
    assertThat(staff.onDuty(eight)).isEqualTo(1);
    assertThat(staff.onDuty(eight.plusSeconds(3600))).isZero();
    assertThat(staff.isOnDuty(asha, eight.plusSeconds(3700), Duration.ofMinutes(5))).isTrue();
    assertThat(staff.isOnDuty(asha, eight.plusSeconds(3700), Duration.ZERO)).isFalse();
  }

  @Test
  void whatAnOutletStatesGoesBeforeItsOrganisationParameterByParameter() {
    put(TestReference.outlet());
    put(TestReference.rule("r1", "", "m", "{\"a\":1,\"b\":2}", false, 3));
    put(TestReference.rule("r2", OUTLET, "m", "{\"b\":5}", true, 7));
    put(TestReference.rule("r3", "elsewhere", "m", "{\"a\":9}", true, 1));
    DetectorRules.Stated stated = view().rules().of("kotfraud", "m");
    assertThat(stated.parameters().get("a").asInt()).isEqualTo(1);
    assertThat(stated.parameters().get("b").asInt()).isEqualTo(5);
    assertThat(stated.enabled()).isTrue();
    assertThat(stated.version()).isEqualTo("r1 v3, r2 v7");
    assertThat(view().rules().of("kotfraud", "other").version()).isEmpty();
  }

  @Test
  void aChangeMakesOnlyTheViewsAnewThatItStandsIn() {
    put(TestReference.outlet(), TestReference.item("i1", "Latte", 1));
    OutletReference before = view();
    put(TestReference.disposition("c1", "confirmed", 5));
    assertThat(view().menu()).isSameAs(before.menu());
    assertThat(view().dispositions().get("c1").decision()).isEqualTo("confirmed");
    assertThat(before.dispositions()).as("a view never changes").isEmpty();
    put(TestReference.item("i1", "Latte", 2));
    assertThat(view().menu()).isNotSameAs(before.menu());
  }

  private OutletReference view() {
    return organisation.view(OUTLET).orElseThrow();
  }

  private void put(ReferenceChange... changes) {
    for (ReferenceChange change : changes) {
      organisation.put(
          new ReferenceRow(
              change.entity(), change.id(), change.org(), change.position(), change.row()));
    }
  }
}
