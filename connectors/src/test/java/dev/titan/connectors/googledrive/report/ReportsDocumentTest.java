package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for people says what the code does. */
class ReportsDocumentTest {

  private static final Pattern FIELD_ROW = Pattern.compile("(?m)^\\| `[A-Za-z]+` \\| .*$");

  @Test
  void listsEveryReportWithItsFieldsHeadersAndNeeds() throws IOException {
    String page = page();
    int from = 0;
    for (Report report : Report.values()) {
      int at = page.indexOf("\n### " + report.title() + " (`" + report.name() + "`)\n");
      assertThat(at).as(report.name()).isGreaterThan(from);
      int next = page.indexOf("\n### ", at + 1);
      String section = page.substring(at, next < 0 ? page.length() : next);
      assertThat(section).contains(needs(report)).contains(target(report));
      assertThat(rows(section)).isEqualTo(report.fields().stream().map(this::row).toList());
      from = at;
    }
  }

  @Test
  void namesEveryReasonForWhichARowIsLeftOut() throws IOException {
    String page = page();
    for (SkipReason reason : SkipReason.values()) {
      assertThat(page).contains("| `" + reason + "` |");
    }
  }

  private static List<String> rows(String section) {
    Matcher rows = FIELD_ROW.matcher(section);
    return rows.results().map(result -> result.group()).toList();
  }

  private String row(Field field) {
    String kind = field.kind().name().toLowerCase(Locale.ROOT);
    String group =
        switch (field.group()) {
          case NONE -> "";
          case LEAD -> ", leads a group";
          case MEMBER -> ", of a group";
        };
    return "| `%s` | %s%s | %s |"
        .formatted(field.name(), kind, group, String.join(", ", field.headers()));
  }

  private static String needs(Report report) {
    return "Needs "
        + String.join(
            ", ", report.needs().stream().map(any -> String.join(" or ", any)).toList())
        + ".";
  }

  private static String target(Report report) {
    return report
        .topic()
        .map(topic -> "Goes to `%s` as `%s`.".formatted(topic.topicName(), report.source()))
        .orElse("Goes to no topic.");
  }

  private static String page() throws IOException {
    return Files.readString(Repository.root().resolve("connectors/REPORTS.md"));
  }
}
