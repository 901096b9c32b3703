package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a table that are about guests; blotted out wherever a row is shown. */
final class PersonalColumns {

  private static final String BLOT = "***";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i).*\\b(phone|mobile|contact|email|e-mail|address|customer|guest|gstin|locality"
              + "|birthday|anniversary)\\b.*");

  private final Set<Integer> columns = new HashSet<>();

  /** The columns by what they are mapped to, and of the others by their headers. */
  PersonalColumns(Header header, ColumnMapping mapping) {
    for (int column = 0; column < header.names().size(); column++) {
      String name = header.names().get(column);
      boolean mapped = mapping.headerByField().containsValue(name);
      if (!mapped && WORDS.matcher(name).matches()) {
        columns.add(column);
      }
    }
    mapping
        .headerByField()
        .forEach(
            (field, name) -> {
              if (mapping.report().field(field).kind() == Kind.PERSONAL) {
                columns.add(header.column(name));
              }
            });
  }

  /** The texts of a row without guests. */
  List<String> blotted(SheetRow row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String text = row.cell(column).text();
      texts.add(columns.contains(column) && !text.isEmpty() ? BLOT : text);
    }
    return texts;
  }
}
