package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.sheet.PictureRows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAnswerTest {

  @Test
  void readsEveryCellAsText() {
    PictureRows rows =
        PictureAnswer.read(
            "{\"rows\":[[\"Date\",\"Rs\"],[\"\",null],[]],\"whole\":false,\"confidence\":0.5}");

    assertThat(rows)
        .isEqualTo(
            new PictureRows(
                List.of(List.of("Date", "Rs"), List.of("", PictureRows.ILLEGIBLE), List.of()),
                0.5,
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am sorry",
        "",
        "[]",
        "{\"rows\":[],\"whole\":true}",
        "{\"rows\":[],\"whole\":true,\"confidence\":1,\"note\":\"\"}",
        "{\"rows\":[],\"rows\":[],\"whole\":true,\"confidence\":1}",
        "{\"rows\":{},\"whole\":true,\"confidence\":1}",
        "{\"rows\":[[1]],\"whole\":true,\"confidence\":1}",
        "{\"rows\":[\"Date\"],\"whole\":true,\"confidence\":1}",
        "{\"rows\":[],\"whole\":true,\"confidence\":7}",
        "{\"rows\":[],\"whole\":true,\"confidence\":\"1\"}",
        "{\"rows\":[],\"whole\":\"yes\",\"confidence\":1}",
        "{\"rows\":[],\"whole\":true,\"confidence\":1} and more"
      })
  void refusesWhateverWasNotAskedFor(String answer) {
    assertThatThrownBy(() -> PictureAnswer.read(answer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("sorry");
  }
}
