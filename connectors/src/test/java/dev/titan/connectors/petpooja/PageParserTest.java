package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageParserTest {

  @Test
  void cutsOutEachOrderExactlyAsItWasSent() throws IOException {
    String first = "{ \"Order\" : {\"name\":\"ಕಾಫಿ ₹\\u20b9\", \"total\": 1e400} }";
    String page =
        "\uFEFF {\"order_json\": [\n"
            + first
            + " , {},{\"a\":[1,NaN]}, 17 ,\"text\" ,null],"
            + "\"code\":200,\"extra\":{\"order_json\":[1]},\"success\":\"1\"}\n";

    PageParser.Envelope envelope = parse(page);

    assertThat(envelope.records().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
        .containsExactly(first, "{}", "{\"a\":[1,NaN]}", "17", "\"text\"", "null");
    assertThat(envelope.code()).isEqualTo("200");
    assertThat(envelope.success()).isEqualTo("1");
  }

  @Test
  void leavesANumberOfTenThousandDigitsToItsOrder() throws IOException {
    String page = "{\"order_json\":[{\"total\":" + "9".repeat(10_000) + "},{}]}";

    assertThat(parse(page).records()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"order_json\":[]}",
        "{\"order_json\":\"\"}",
        "{\"order_json\":null}",
        "{\"message\":{\"a\":1}}"
      })
  void takesAnEmptyListInEveryForm(String page) throws IOException {
    assertThat(parse(page).records()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "<html>",
        "{\"order_json\":[{\"a\":1}",
        "{\"order_json\":[{\"a\":1}]",
        "{\"order_json\":[]}}",
        "{\"order_json\":[]} x",
        "{\"order_json\":\"none\"}",
        "{\"order_json\":[{\"a\":tru"
      })
  void refusesAPageThatIsCutOffOrNoObject(String page) {
    assertThatThrownBy(() -> parse(page)).isInstanceOf(IOException.class);
  }

  private static PageParser.Envelope parse(String page) throws IOException {
    return PageParser.parse(page.getBytes(StandardCharsets.UTF_8), "order_json");
  }
}
