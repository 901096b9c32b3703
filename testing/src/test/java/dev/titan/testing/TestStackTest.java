package dev.titan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestStackTest {
  @Test
  void startsEachServiceOnceForAllTests() {
    assertThat(TestStack.kafka()).isSameAs(TestStack.kafka());
    assertThat(TestStack.clickHouse()).isSameAs(TestStack.clickHouse());
    assertThat(TestStack.flink()).isSameAs(TestStack.flink());
    assertThat(TestStack.flink().health().healthy()).isTrue();
    assertThat(TestStack.uniqueName("a")).isNotEqualTo(TestStack.uniqueName("a"));
  }

  @Test
  void givesATestATopicOfItsOwn() {
    TestTopic topic = TestTopic.create("bills", 2);
    topic.send(List.of(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("a", "3")));
    assertThat(topic.awaitValues(3)).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(TestTopic.create("bills", 2).values()).isEmpty();
  }

  @Test
  void givesATestADatabaseOfItsOwnThatSurvivesAKilledEngine() throws Exception {
    try (TestDatabase database = TestDatabase.create("kit")) {
      database.execute(
          "CREATE TABLE kept (n Int64, s Nullable(String)) ENGINE = MergeTree ORDER BY n");
      database.execute("INSERT INTO kept VALUES (1, 'x'), (2, NULL)");
      Faults.killClickHouse();
      database.awaitValue("SELECT count() FROM kept", "2");
      assertThat(database.query("SELECT n, s FROM kept ORDER BY n"))
          .isEqualTo(List.of(List.of("1", "x"), java.util.Arrays.asList("2", null)));
      Faults.killClickHouseAndAwaitItsReturn();
      assertThat(database.query("SELECT count() FROM kept")).isEqualTo(List.of(List.of("2")));
    }
  }
}
