package dev.titan.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @Test
  void everyTopicHasANameOfItsOwnTypesAndARetention() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::topicName)).doesNotHaveDuplicates();
    for (Topic topic : Topic.values()) {
      assertThat(topic.topicName()).startsWith("titan.");
      assertThat(topic.types()).isNotEmpty();
      assertThat(topic.config())
          .containsEntry(
              "retention.ms",
              topic.retention().map(kept -> Long.toString(kept.toMillis())).orElse("-1"));
    }
  }

  @Test
  void keepsTheNewestStateOfEveryRowOfReferenceData() {
    assertThat(Topic.REFERENCE.config()).containsEntry("cleanup.policy", "compact");
  }

  @Test
  void keysSurviveTheirText() {
    OutletKey key = new OutletKey("chai", "blr-indiranagar");
    assertThat(OutletKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "chai", "/one", "chai/", "chai/one/two", "chai/..\\", "c hai/one", "-a/b"})
  void refusesKeysThatWouldNotSurviveElsewhere(String text) {
    assertThatThrownBy(() -> OutletKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
