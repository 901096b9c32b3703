package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Group;
import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.table.Numbers.Amount;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns of one table whose numbers add up to something: amounts, and quantities by their
 * unit, but no prices, and nothing that stands once for a group of rows.
 */
final class SummedColumns {

  private static final Set<Kind> NUMBERS = Set.of(Kind.MONEY, Kind.QUANTITY);
  private static final String UNIT = "unit";

  private final List<Column> columns = new ArrayList<>();
  private final boolean hasUnits;

  private record Column(String field, String header, Kind kind) {}

  /** Of one column. */
  private record Unit(int column, String name) implements Comparable<Unit> {
    @Override
    public int compareTo(Unit other) {
      return column == other.column ? name.compareTo(other.name) : column - other.column;
    }
  }

  /** Takes a total that is not what its rows add up to. */
  @FunctionalInterface
  interface Difference {
    void of(String header, BigDecimal total, BigDecimal sum);
  }

  /** Numbers by column; those with a unit once more by the unit. */
  static final class Sums {
    private final BigDecimal[] totals;
    private Map<Unit, BigDecimal> byUnit = Map.of();

    private Sums(int columns) {
      this.totals = new BigDecimal[columns];
    }

    /** Adds those of further rows. */
    void add(Sums more) {
      for (int at = 0; at < totals.length; at++) {
        if (more.totals[at] != null) {
          totals[at] = totals[at] == null ? more.totals[at] : totals[at].add(more.totals[at]);
        }
      }
      more.byUnit.forEach(this::add);
    }

    private void add(Unit unit, BigDecimal number) {
      if (byUnit.isEmpty()) {
        byUnit = new TreeMap<>(); // Most rows that wait have none.
      }
      byUnit.merge(unit, number, BigDecimal::add);
    }

    private BigDecimal total(int column) {
      return Objects.requireNonNullElse(totals[column], BigDecimal.ZERO);
    }
  }

  SummedColumns(ColumnMapping mapping) {
    mapping
        .headerByField()
        .forEach(
            (name, header) -> {
              Field field = mapping.report().field(name);
              if (NUMBERS.contains(field.kind()) && field.group() == Group.NONE) {
                columns.add(new Column(name, header, field.kind()));
              }
            });
    this.hasUnits = mapping.headerByField().containsKey(UNIT);
  }

  /** No rows. */
  Sums none() {
    return new Sums(columns.size());
  }

  /** One row; a number that cannot be read is one that the report does not need of it. */
  Sums of(Row row) {
    Sums sums = none();
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      Optional<Amount> amount = amount(row, column.field());
      sums.totals[at] = amount.map(Amount::value).orElse(null);
      if (column.kind() == Kind.QUANTITY && amount.isPresent()) {
        String unit = amount.get().unit().isEmpty() ? unit(row) : amount.get().unit();
        if (!unit.isEmpty()) {
          sums.add(new Unit(at, unit.toLowerCase(Locale.ROOT)), amount.get().value());
        }
      }
    }
    return sums;
  }

  /** Says where a total differs from the sum of its rows by more than is tolerated. */
  void differences(Sums total, Sums sum, BigDecimal tolerated, Difference difference) {
    for (int at = 0; at < columns.size(); at++) {
      BigDecimal stated = total.totals[at];
      if (stated != null && stated.subtract(sum.total(at)).abs().compareTo(tolerated) > 0) {
        difference.of(columns.get(at).header(), stated, sum.total(at));
      }
    }
  }

  /** The sums for people, by header and unit. */
  Map<String, BigDecimal> shown(Sums sums) {
    Map<String, BigDecimal> shown = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      String header = columns.get(at).header();
      BigDecimal bare = sums.total(at);
      Map<String, BigDecimal> units = new LinkedHashMap<>();
      for (Map.Entry<Unit, BigDecimal> one : sums.byUnit.entrySet()) {
        if (one.getKey().column() == at) {
          units.put(header + ", " + one.getKey().name(), one.getValue());
          bare = bare.subtract(one.getValue());
        }
      }
      if (units.isEmpty() || bare.signum() != 0) {
        shown.put(header, bare);
      }
      shown.putAll(units);
    }
    return shown;
  }

  private String unit(Row row) {
    return hasUnits ? row.text(UNIT) : "";
  }

  private static Optional<Amount> amount(Row row, String field) {
    try {
      return row.written(field);
    } catch (TitanException e) {
      return Optional.empty();
    }
  }
}
