package dev.titan.contracts.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({"KG,KILOGRAM", " Ltr. ,LITRE", "nos,PIECE", "ml,MILLILITRE", "Gms,GRAM", "Doz,DOZEN"})
  void knowsTheSpellingsOfVendors(String word, Unit unit) {
    assertThat(Unit.named(word)).contains(unit);
  }

  @Test
  void doesNotGuessAnUnknownUnit() {
    assertThat(Unit.named("handful")).isEmpty();
    assertThat(Unit.named("")).isEmpty();
  }

  @Test
  void convertsToTheBaseUnitExactly() {
    assertThat(Unit.KILOGRAM.toBase(new BigDecimal("0.125"))).isEqualByComparingTo("125");
    assertThat(Unit.DOZEN.toBase(BigDecimal.ONE)).isEqualByComparingTo("12");
  }

  @Property(seed = "20261121")
  void comesBackFromEveryConversionOfItsKind(
      @ForAll Unit from, @ForAll Unit to, @ForAll @IntRange(max = 1_000_000) int amount) {
    BigDecimal quantity = BigDecimal.valueOf(amount, 3);
    if (from.base() == to.base()) {
      assertThat(to.convert(from.convert(quantity, to), from).subtract(quantity).abs())
          .isLessThan(new BigDecimal("0.000001"));
    } else {
      assertThatThrownBy(() -> from.convert(quantity, to))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(from.name());
    }
  }
}
