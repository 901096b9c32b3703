package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.contracts.unit.BaseUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that reading a file gave, for tests to look at. */
final class Reading implements ReportSink {

  static final OutletKey CENTRAL = new OutletKey("acme", "central");
  static final OutletKey HARBOUR = new OutletKey("acme", "harbour");
  static final BusinessCalendar CALENDAR =
      new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, LocalTime.of(4, 0));
  static final Instant OBSERVED = at("2025-09-02T10:00");

  final List<TableFound> tables = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();
  final List<Topic> topics = new ArrayList<>();
  final List<SourceRow> factRows = new ArrayList<>();
  final List<BillPart> parts = new ArrayList<>();
  final List<ReferenceRow> references = new ArrayList<>();
  final List<Bad> bad = new ArrayList<>();
  final Map<Integer, SkipReason> skipped = new HashMap<>();
  FileSummary summary;

  record Bad(SourceRow at, ErrorCode code, String reason, List<String> cells) {}

  /** Two outlets, named "Cafe Central" and "Cafe Harbour"; no folder. */
  static final FilePlaces PLACES =
      new FilePlaces() {
        @Override
        public Optional<Place> named(String restaurant) {
          return switch (restaurant) {
            case "Cafe Central" -> Optional.of(new Place(CENTRAL, CALENDAR));
            case "Cafe Harbour" -> Optional.of(new Place(HARBOUR, CALENDAR));
            default -> Optional.empty();
          };
        }

        @Override
        public Optional<Place> only() {
          return Optional.empty();
        }
      };

  /** Knows Maida by grams, with bags of 25 kg, and the other outlet by its name. */
  static final StockNames NAMES =
      new StockNames() {
        @Override
        public Ingredient ingredient(String name, String sourceId) {
          return name.equals("Maida")
              ? new Ingredient(
                  "ing-1", "Flour", Optional.of(BaseUnit.G), Map.of("bag", new BigDecimal("25000")))
              : Ingredient.unknown(sourceId);
        }

        @Override
        public Optional<String> outlet(String name) {
          return name.equals("Cafe Harbour") ? Optional.of("harbour") : Optional.empty();
        }
      };

  /** Reads a file that lies in the folder of "Cafe Central". */
  static Reading of(RowsFile file) {
    return of(file, MappingAdvisor.NONE);
  }

  /** Reads a file that lies in the folder of "Cafe Central". */
  static Reading of(RowsFile file, MappingAdvisor advisor) {
    return of(file, context(Optional.of(new Place(CENTRAL, CALENDAR)), PLACES, advisor));
  }

  /** Reads a file that lies in no outlet's folder. */
  static Reading outside(RowsFile file) {
    return of(file, context(Optional.empty(), PLACES, MappingAdvisor.NONE));
  }

  static Reading of(RowsFile file, FileContext context) {
    Reading reading = new Reading();
    reading.summary = ReportReader.read(file, context, reading);
    return reading;
  }

  static FileContext context(Optional<Place> place, FilePlaces places, MappingAdvisor advisor) {
    return new FileContext(place, places, OBSERVED, "file-1", advisor, key -> NAMES);
  }

  /** A local moment at the outlets. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessCalendar.DEFAULT_ZONE).toInstant();
  }

  <T extends Fact> List<T> facts(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only table. */
  TableSummary table() {
    if (summary.tables().size() != 1) {
      throw new AssertionError("Not one table: " + summary);
    }
    return summary.tables().get(0);
  }

  @Override
  public void table(TableFound found) {
    tables.add(found);
  }

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {
    facts.add(fact);
    topics.add(topic);
    factRows.add(at);
  }

  @Override
  public void part(SourceRow at, BillPart part) {
    parts.add(part);
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {
    references.add(row);
  }

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
    bad.add(new Bad(at, code, reason, cells));
  }

  @Override
  public void skipped(SourceRow at, SkipReason why) {
    skipped.put(at.row(), why);
  }
}
