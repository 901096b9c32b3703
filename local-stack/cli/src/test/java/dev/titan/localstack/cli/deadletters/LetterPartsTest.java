package dev.titan.localstack.cli.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of the dead letters' commands that need no stack. */
class LetterPartsTest {
  private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");
  private static final Coverage WORD =
      new Coverage("brew-house", "lawn", "petpooja", NOON, NOON.plusSeconds(60), 3);

  private final RecordLetters records = new RecordLetters();

  @Test
  void putsARecordBackUnderTheKeyThatItHad() {
    DeadLetter letter = letter("brew-house", "lawn", "titan.bills-1@42", EventJson.write(WORD));
    assertThat(records.reads(letter)).isTrue();
    assertThat(records.read(letter).topic()).isEqualTo(Topic.BILLS);
    assertThat(records.read(letter).facts()).containsExactly(WORD);
    assertThat(
            records.reads(
                letter("brew-house", "lawn", "order_date 2026-03-15 refId 7", bytes("{}"))))
        .isFalse();
  }

  @Test
  void putsARecordWithoutAKeyUnderTheOutletThatItNames() {
    assertThat(records.read(letter("", "", "titan.kots-0@1", EventJson.write(WORD))).facts())
        .containsExactly(WORD);
  }

  @Test
  void refusesWhatAJobWouldRefuseAgain() {
    assertRefused("brew-house", "pier", "titan.bills-1@42", WORD, ErrorCode.KEY_MISMATCH);
    assertRefused("", "", "titan.bills-1@42", null, ErrorCode.UNKNOWN_EVENT);
    assertRefused("", "", "titan.weather-1@42", WORD, ErrorCode.UNKNOWN_EVENT);
    Coverage nobody = new Coverage("brew-house", "a/b", "petpooja", NOON, NOON, 3);
    assertRefused("", "", "titan.bills-1@42", nobody, ErrorCode.KEY_MISMATCH);
  }

  @Test
  void putsNoRowOfReferenceDataBackThatCouldBeOld() {
    DeadLetter row = letter("", "", "titan.reference-0@9", bytes("{}"));
    assertThatThrownBy(() -> records.read(row))
        .hasMessageContaining("save the row in PostgreSQL once more");
  }

  @Test
  void showsTextAsTextAndEverythingElseInHex() {
    assertThat(PayloadText.of(bytes("{\"price\":\"₹ 40\"}\n"))).isEqualTo("{\"price\":\"₹ 40\"}\n");
    assertThat(PayloadText.of(new byte[] {(byte) 0xff, 0, 'a'})).isEqualTo("000000  ff 00 61");
    assertThat(PayloadText.of(bytes("\u001b[31mred")))
        .as("nothing that a terminal obeys")
        .startsWith("000000  1b 5b");
    assertThat(PayloadText.of(new byte[5000])).endsWith("... and 904 bytes more");
    assertThat(PayloadText.line("a\u001b[2J\nb")).isEqualTo("a?[2J?b");
  }

  @Test
  void listsNoPayloadAndShowsNoControlCharacterOfASender() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterReport.print(
        List.of(
            new LetterHead(
                "0123456789abcdef0123456789abcdef",
                "",
                "",
                "ledger",
                "titan.bills-1@42",
                "UNKNOWN_VALUE",
                "status is '\u001b[2J'",
                NOON,
                NOON.plusSeconds(3600))),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "0123456789ab  2026-03-15 12:00", "replayed 2026-03-15 13:00", "status is '?[2J'");
  }

  private void assertRefused(
      String org, String outlet, String position, Coverage word, ErrorCode code) {
    DeadLetter letter = letter(org, outlet, position, EventJson.write(word));
    assertThatThrownBy(() -> records.read(letter))
        .isInstanceOfSatisfying(TitanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static DeadLetter letter(String org, String outlet, String position, byte[] payload) {
    return DeadLetter.of(
        org, outlet, "ledger", position, ErrorCode.UNKNOWN_EVENT, "invented", NOON, payload);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
