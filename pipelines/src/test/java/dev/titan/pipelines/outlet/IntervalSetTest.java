package dev.titan.pipelines.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IntervalSetTest {

  private static final int END = 60;

  record Window(int from, int through) {}

  @Provide
  Arbitrary<List<Window>> windows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, END), Arbitraries.integers().between(0, END))
        .as((a, b) -> new Window(Math.min(a, b), Math.max(a, b)))
        .list()
        .ofMaxSize(12);
  }

  @Property(seed = "20261121")
  void holdsExactlyTheUnionOfItsWindows(@ForAll("windows") List<Window> windows) {
    BitSet expected = new BitSet();
    windows.forEach(window -> expected.set(window.from(), window.through()));
    IntervalSet set = union(windows);
    for (int at = 0; at < END; at++) {
      assertThat(set.covers(at, at + 1)).as("second %d of %s", at, set).isEqualTo(expected.get(at));
    }
    assertThat(set.length()).isEqualTo(expected.cardinality());
  }

  @Property(seed = "20261121")
  void isTheSameInAnyOrderAndWithDuplicates(
      @ForAll("windows") List<Window> windows, @ForAll Random random) {
    List<Window> shuffled = new ArrayList<>(windows);
    shuffled.addAll(windows);
    Collections.shuffle(shuffled, random);
    assertThat(union(shuffled)).isEqualTo(union(windows));
  }

  @Test
  void coversAWindowOnlyInOnePiece() {
    IntervalSet set = IntervalSet.EMPTY.plus(0, 10).plus(20, 30);
    assertThat(set.covers(5, 25)).isFalse();
    assertThat(set.plus(10, 20).covers(0, 30)).isTrue();
  }

  @Test
  void namesItsGaps() {
    IntervalSet set = IntervalSet.EMPTY.plus(0, 1000).plus(3000, 4000);
    assertThat(set.gaps()).containsExactly("1970-01-01T00:00:01Z/1970-01-01T00:00:03Z");
  }

  @Test
  void survivesTheWayThroughState() {
    IntervalSet set = IntervalSet.EMPTY.plus(0, 10).plus(20, 30);
    assertThat(IntervalSet.ofBounds(set.toBounds())).isEqualTo(set);
  }

  private static IntervalSet union(List<Window> windows) {
    IntervalSet set = IntervalSet.EMPTY;
    for (Window window : windows) {
      set = set.plus(window.from(), window.through());
    }
    return set;
  }
}
