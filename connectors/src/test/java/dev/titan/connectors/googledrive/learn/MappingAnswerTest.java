package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingAnswerTest {

  @Test
  void readsWhatWasAskedFor() {
    ColumnMapping mapping =
        MappingAnswer.read(Tables.answer(0.93), Tables.spendings()).orElseThrow();

    assertThat(mapping.report()).isEqualTo(Report.EXPENSE);
    assertThat(mapping.headerByField())
        .isEqualTo(Map.of("date", "Spent on", "reason", "What for", "amount", "Rs"));
    assertThat(mapping.confidence()).isEqualTo(0.93);
    assertThat(mapping.origin()).isEqualTo(ColumnMapping.Origin.MODEL);
  }

  @Test
  void takesNoReportForAnAnswer() {
    assertThat(
            MappingAnswer.read(
                "{\"report\":null,\"confidence\":0.9,\"columns\":[]}", Tables.spendings()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EXPENSE",
        "[]",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":[],\"run\":\"rm\"}",
        "{\"report\":\"PAYROLL\",\"confidence\":0.9,\"columns\":[]}",
        "{\"report\":\"EXPENSE\",\"confidence\":1.5,\"columns\":[]}",
        "{\"report\":\"EXPENSE\",\"confidence\":\"high\",\"columns\":[]}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":{}}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":[{\"field\":\"gold\",\"header\":\"Rs\"}]}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":[{\"field\":\"date\",\"header\":\"When\"}]}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":[{\"field\":\"date\",\"header\":\"Rs\"},"
            + "{\"field\":\"amount\",\"header\":\"Rs\"}]}",
        "{\"report\":\"EXPENSE\",\"confidence\":0.9,\"columns\":[]} and more"
      })
  void refusesEverythingElse(String answer) {
    assertThatThrownBy(() -> MappingAnswer.read(answer, Tables.spendings()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
