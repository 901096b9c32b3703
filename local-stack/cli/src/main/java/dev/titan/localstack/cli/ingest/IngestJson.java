package dev.titan.localstack.cli.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.TableSummary;
import java.util.List;
import java.util.Map;

/** Writes how files were understood, for programs. */
public final class IngestJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private IngestJson() {}

  /** One object for each file. */
  public static String of(List<Understood> files) {
    ArrayNode all = JSON.createArrayNode();
    files.forEach(file -> file(all.addObject(), file));
    return all.toPrettyString() + System.lineSeparator();
  }

  private static void file(ObjectNode node, Understood file) {
    node.put("file", file.file().toString());
    node.put("kind", file.kind().map(Enum::name).orElse(null));
    node.put("outcome", file.outcome());
    node.put("reason", file.reason());
    texts(node.putArray("notes"), file.notes());
    file.published()
        .ifPresent(
            one ->
                node.putObject("published")
                    .put("facts", one.facts())
                    .put("unchanged", one.unchanged())
                    .put("withdrawn", one.withdrawn()));
    file.would().ifPresent(one -> would(node.putObject("would"), one));
    file.summary().ifPresent(summary -> summary(node, summary));
  }

  private static void would(ObjectNode node, Understood.Would would) {
    ObjectNode records = node.putObject("records");
    would.records().forEach((topic, count) -> records.put(topic.topicName(), count));
    node.put("reference", would.reference());
  }

  private static void summary(ObjectNode node, FileSummary summary) {
    node.put("outlet", summary.place().map(place -> place.key().toString()).orElse(null));
    ArrayNode tables = node.putArray("tables");
    summary.tables().forEach(table -> table(tables.addObject(), table));
    ArrayNode proposals = node.putArray("proposals");
    for (FileSummary.Proposal proposal : summary.proposals()) {
      ObjectNode one = proposals.addObject();
      one.put("sheet", proposal.at().sheet());
      one.put("headerRow", proposal.at().row());
      one.put("fingerprint", proposal.table().fingerprint());
      texts(one.putArray("headers"), proposal.table().headers());
      proposal.mapping().ifPresent(mapping -> mapping(one.putObject("mapping"), mapping));
    }
    ArrayNode coverage = node.putArray("coverage");
    for (FileSummary.Covered covered : summary.coverage()) {
      coverage
          .addObject()
          .put("topic", covered.topic().topicName())
          .put("part", covered.part().map(Enum::name).orElse(null))
          .put("source", covered.coverage().source())
          .put("from", covered.coverage().from().toString())
          .put("through", covered.coverage().through().toString());
    }
  }

  private static void table(ObjectNode node, TableSummary table) {
    node.put("sheet", table.found().at().sheet());
    node.put("headerRow", table.found().at().row());
    texts(node.putArray("headers"), table.found().headers());
    table.found().mapping().ifPresent(mapping -> mapping(node.putObject("mapping"), mapping));
    table
        .found()
        .period()
        .ifPresent(
            period ->
                node.putObject("period")
                    .put("from", period.from().toString())
                    .put("to", period.to().toString()));
    node.put("taken", table.taken());
    counts(node.putObject("skipped"), table.skipped());
    counts(node.putObject("bad"), table.bad());
    ArrayNode bad = node.putArray("badRows");
    table
        .badRows()
        .forEach(
            row ->
                bad.addObject()
                    .put("sheet", row.at().sheet())
                    .put("row", row.at().row())
                    .put("code", row.code().name())
                    .put("reason", row.reason()));
    ObjectNode sums = node.putObject("sums");
    table.sums().forEach(sums::put);
  }

  private static void mapping(ObjectNode node, ColumnMapping mapping) {
    node.put("report", mapping.report().name());
    node.put("confidence", mapping.confidence());
    node.put("origin", mapping.origin().name());
    ObjectNode columns = node.putObject("columns");
    mapping.headerByField().forEach(columns::put);
  }

  private static void counts(ObjectNode node, Map<? extends Enum<?>, Long> counts) {
    counts.forEach((why, number) -> node.put(why.name(), number));
  }

  private static void texts(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }
}
