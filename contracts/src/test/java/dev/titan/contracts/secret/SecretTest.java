package dev.titan.contracts.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void neverPrintsItself() {
    assertThat("token " + Secret.of("s3cret")).isEqualTo("token ***");
    assertThat(Secret.of("s3cret").reveal()).isEqualTo("s3cret");
  }

  @Test
  void equalsByItsText() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
  }
}
