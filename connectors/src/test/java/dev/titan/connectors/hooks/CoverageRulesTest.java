package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.hooks.CoverageRules.Claim;
import dev.titan.connectors.hooks.CoverageRules.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageRulesTest {

  private static final Instant LATEST = at(100);

  @Test
  void claimsFromWhereTheLastWordEnded() {
    assertClaimed(claim(null, at(20), at(10), at(15)), at(10), at(20), at(20));
  }

  @Test
  void claimsFromTheEarliestEventWhenNothingWasSaidBefore() {
    assertClaimed(claim(null, at(20), null, at(15)), at(15), at(20), at(20));
  }

  @Test
  void claimsFromWhereTheSenderSays() {
    assertClaimed(claim(at(5), at(20), at(10), at(15)), at(5), at(20), at(20));
  }

  @Test
  void claimsAnOlderWindowThatABackFillNamesAndKeepsTheMark() {
    assertClaimed(claim(at(1), at(5), at(10), at(2)), at(1), at(5), at(10));
  }

  @Test
  void notesAFirstHeartbeatWithoutEvents() {
    Claim claim = claim(null, at(20), null, null);

    assertThat(claim.outcome()).isEqualTo(Outcome.NOTED);
    assertThat(claim.mark()).contains(at(20));
  }

  @Test
  void claimsNothingTwice() {
    assertThat(claim(null, at(20), at(20), at(15)).outcome()).isEqualTo(Outcome.NOTED);
  }

  @Test
  void notesAFirstWordThatIsOlderThanItsEvents() {
    Claim claim = claim(null, at(20), null, at(30));

    assertThat(claim.outcome()).isEqualTo(Outcome.NOTED);
    assertThat(claim.mark()).contains(at(20));
  }

  @Test
  void ignoresAWordThatGoesBack() {
    assertIgnored(claim(null, at(9), at(10), at(5)), "before an earlier one");
  }

  @Test
  void ignoresAWordAboutTheFuture() {
    assertIgnored(claim(null, at(101), at(10), at(15)), "in the future");
    assertThat(claim(null, at(100), at(10), at(15)).outcome()).isEqualTo(Outcome.CLAIMED);
  }

  @Test
  void ignoresAWindowThatIsNone() {
    assertIgnored(claim(at(20), at(20), at(10), at(15)), "not before");
    assertIgnored(claim(at(20), null, at(10), at(15)), "says nothing");
  }

  @Test
  void saysNothingWhenTheSenderSaysNothing() {
    Claim claim = claim(null, null, at(10), at(15));

    assertThat(claim.outcome()).isEqualTo(Outcome.NONE);
    assertThat(claim.mark()).contains(at(10));
  }

  private static Claim claim(Instant from, Instant through, Instant mark, Instant earliest) {
    return CoverageRules.claim(
        new CoverageRules.Word(Optional.ofNullable(from), Optional.ofNullable(through)),
        Optional.ofNullable(mark),
        Optional.ofNullable(earliest),
        LATEST);
  }

  private static void assertClaimed(Claim claim, Instant from, Instant through, Instant mark) {
    assertThat(claim).isEqualTo(new Claim(Outcome.CLAIMED, from, through, Optional.of(mark), ""));
  }

  private static void assertIgnored(Claim claim, String why) {
    assertThat(claim.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(claim.message()).contains(why);
    assertThat(claim.mark()).contains(at(10));
  }

  private static Instant at(int second) {
    return Instant.parse("2026-03-15T12:00:00Z").plusSeconds(second);
  }
}
