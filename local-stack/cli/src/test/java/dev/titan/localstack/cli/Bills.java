package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads bills from ClickHouse the way another process would. */
final class Bills {
  private Bills() {}

  /** The rows of a table of the stack that runs on a folder; 0 while none answers. */
  static long count(Path data, String table) {
    try {
      RunningFolders.Found stack = RunningFolders.find(Optional.of(data));
      ClickHouse clickHouse = ReaderAccess.of(stack, Map.of());
      try (Connection connection = clickHouse.connect(clickHouse.reader());
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT count() FROM titan." + table + "_current")) {
        row.next();
        return row.getLong(1);
      }
    } catch (ServiceException | SQLException notYet) {
      return 0;
    }
  }

  /** Each bill in one line: outlet and id, and what makes the sale. */
  static Map<String, String> all(ClickHouse clickHouse) throws SQLException {
    Map<String, String> bills = new TreeMap<>();
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT concat(b.outlet_id, ' ', b.bill_id),
                       concat(b.status, ' total ', toString(toInt64(b.total_amount * 100)),
                              ' core ', toString(toInt64(b.core_amount * 100)),
                              ' discount ', toString(toInt64(b.discount_amount * 100)),
                              ' tax ', toString(toInt64(b.tax_amount * 100)),
                              ' lines ', toString(l.lines), ' sum ', toString(l.total))
                FROM titan.bills_current AS b
                INNER JOIN (
                  SELECT outlet_id, bill_id, count() AS lines,
                         toInt64(sum(total_amount) * 100) AS total
                  FROM titan.bill_lines_current GROUP BY outlet_id, bill_id) AS l
                USING (outlet_id, bill_id)
                """)) {
      while (rows.next()) {
        bills.put(rows.getString(1), rows.getString(2));
      }
    }
    return bills;
  }
}
