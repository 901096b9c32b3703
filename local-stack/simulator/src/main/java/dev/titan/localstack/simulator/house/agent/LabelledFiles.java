package dev.titan.localstack.simulator.house.agent;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.fraud.TruthRow;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.Secret;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes days of a house as files, one event a line, in the formats of the hooks:
 *
 * <pre>{@code
 * LabelledFiles.write(folder, "titan", house, first, last);
 * }</pre>
 *
 * {@code bills.jsonl} (as Petpooja pushes them, a line for each version), {@code kots.jsonl},
 * {@code bill-audits.jsonl}, {@code cash.jsonl}, {@code reference.json} and {@code truth.jsonl}.
 */
public final class LabelledFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Secret NO_TOKEN = Secret.of("none");

  private final House house;
  private final List<LocalDate> days;

  private LabelledFiles(House house, List<LocalDate> days) {
    this.house = house;
    this.days = days;
  }

  private interface Day {
    List<String> lines(HouseOutlet outlet, LocalDate day);
  }

  /**
   * Writes the business days from {@code first} to {@code last}, both included.
   *
   * @param org id of the organisation that owns the outlets
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(Path folder, String org, House house, LocalDate first, LocalDate last) {
    LabelledFiles files = new LabelledFiles(house, first.datesUntil(last.plusDays(1)).toList());
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("reference.json"), ReferenceJson.write(org, house, files.days));
      files.lines(folder.resolve("bills.jsonl"), LabelledFiles::bills);
      files.lines(folder.resolve("kots.jsonl"), LabelledFiles::kots);
      files.lines(folder.resolve("bill-audits.jsonl"), LabelledFiles::audits);
      files.lines(folder.resolve("cash.jsonl"), LabelledFiles::cash);
      files.lines(
          folder.resolve("truth.jsonl"),
          (outlet, day) -> outlet.truth(day).stream().map(row -> truth(row, org)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the files cannot be written to " + folder, e);
    }
  }

  private void lines(Path file, Day written) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (HouseOutlet outlet : house.outlets()) {
        for (LocalDate day : days) {
          for (String line : written.lines(outlet, day)) {
            out.write(line);
            out.write('\n');
          }
        }
      }
    }
  }

  private static List<String> bills(HouseOutlet outlet, LocalDate day) {
    return outlet.source().day(day).stream()
        .flatMap(order -> order.versions().stream().map(version -> bill(outlet, order, version)))
        .toList();
  }

  private static String bill(HouseOutlet outlet, SimulatedOrder order, OrderVersion version) {
    return OrderDetailsJson.write(outlet.profile(), order, version.content(), NO_TOKEN);
  }

  private static List<String> kots(HouseOutlet outlet, LocalDate day) {
    ZoneId zone = outlet.profile().zone();
    return outlet.kots(day).stream().map(e -> at(outlet, EventJson.kot(e, zone))).toList();
  }

  private static List<String> audits(HouseOutlet outlet, LocalDate day) {
    ZoneId zone = outlet.profile().zone();
    return outlet.audits(day).stream().map(e -> at(outlet, EventJson.audit(e, zone))).toList();
  }

  private static List<String> cash(HouseOutlet outlet, LocalDate day) {
    ZoneId zone = outlet.profile().zone();
    return outlet.cash(day).stream().map(e -> at(outlet, EventJson.cash(e, zone))).toList();
  }

  // An event of the hooks does not say where it happened: its token does.
  private static String at(HouseOutlet outlet, String event) {
    return "{\"outlet\":\"" + outlet.profile().outletId() + "\"," + event.substring(1);
  }

  private static String truth(TruthRow row, String org) {
    try (StringWriter text = new StringWriter();
        JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("kind", row.trap() ? "trap" : "mode");
      out.writeStringField("name", row.name());
      out.writeStringField("org", org);
      out.writeStringField("outlet", row.outlet());
      out.writeStringField("businessDate", row.businessDate().toString());
      out.writeStringField("subject", row.subject());
      if (!row.bills().isEmpty()) {
        out.writeArrayFieldStart("bill");
        for (String bill : row.bills()) {
          out.writeString(bill);
        }
        out.writeEndArray();
      }
      out.writeNumberField("paise", row.paise());
      out.writeStringField("at", row.at().toString());
      out.writeEndObject();
      out.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a row of truth cannot be written", e);
    }
  }
}
