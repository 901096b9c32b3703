package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.agent.LabelledFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyEventAndEveryTruthIsALine() throws IOException {
    House house = House.of(Chain.of(42), FraudDays.OPTIONS);
    LabelledFiles.write(folder, "titan", house, FraudDays.FIRST, FraudDays.FIRST.plusDays(1));
    int kots = 0;
    int audits = 0;
    int cash = 0;
    int truth = 0;
    int bills = 0;
    for (HouseOutlet outlet : house.outlets()) {
      for (int i = 0; i < 2; i++) {
        kots += outlet.kots(FraudDays.FIRST.plusDays(i)).size();
        audits += outlet.audits(FraudDays.FIRST.plusDays(i)).size();
        cash += outlet.cash(FraudDays.FIRST.plusDays(i)).size();
        truth += outlet.truth(FraudDays.FIRST.plusDays(i)).size();
        bills +=
            outlet.source().day(FraudDays.FIRST.plusDays(i)).stream()
                .mapToInt(order -> order.versions().size())
                .sum();
      }
    }

    assertThat(lines("kots.jsonl")).hasSize(kots).allMatch(e -> e.hasNonNull("outlet"));
    assertThat(lines("bill-audits.jsonl")).hasSize(audits).allMatch(e -> e.hasNonNull("order_id"));
    assertThat(lines("cash.jsonl")).hasSize(cash).allMatch(e -> e.hasNonNull("amount"));
    assertThat(lines("bills.jsonl"))
        .hasSize(bills)
        .allMatch(e -> e.path("event").asText().equals("orderdetails"));
    assertThat(lines("truth.jsonl"))
        .hasSize(truth)
        .allMatch(row -> List.of("mode", "trap").contains(row.path("kind").asText()))
        .allMatch(row -> row.path("org").asText().equals("titan"));
  }

  @Test
  void theReferenceHoldsOutletsMenuStaffAndShifts() throws IOException {
    House house = House.of(Chain.of(42), FraudDays.OPTIONS);
    LabelledFiles.write(folder, "titan", house, FraudDays.FIRST, FraudDays.FIRST);
    JsonNode reference = JSON.readTree(folder.resolve("reference.json").toFile());

    assertThat(reference.path("outlets")).hasSize(4);
    assertThat(reference.path("shifts")).hasSize(40);
    assertThat(reference.path("menu"))
        .anyMatch(item -> item.path("mrp").asBoolean())
        .anyMatch(item -> item.path("combo").asBoolean() && item.path("parts").size() == 2)
        .allMatch(item -> item.path("prices").size() == 4);
    assertThat(reference.path("staff"))
        .anyMatch(person -> person.path("roles").path(0).asText().equals("manager"));
  }

  private List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
