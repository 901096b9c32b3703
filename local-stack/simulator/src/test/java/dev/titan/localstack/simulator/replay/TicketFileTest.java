package dev.titan.localstack.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketFileTest {
  @TempDir Path folder;

  @Test
  void readsTicketsWithTheirLinesInTheOrderOfTheFile() throws IOException {
    TicketFile file =
        read(
            """
            ts_local,transaction,item
            2016-10-30 10:05:34,2,Scandinavian
            2016-10-30 10:05:34,2,Scandinavian
            2016-10-30 09:58:11,1,Bread
            2016-10-30 10:05:36,2,Tea
            """);

    assertThat(file.tickets()).extracting(Ticket::number).containsExactly("1", "2");
    Ticket second = file.tickets().get(1);
    assertThat(second.time()).isEqualTo(LocalDateTime.of(2016, 10, 30, 10, 5, 34));
    assertThat(second.lines())
        .extracting(Ticket.Line::item)
        .containsExactly("Scandinavian", "Scandinavian", "Tea");
    assertThat(file.rows()).isEqualTo(4);
    assertThat(file.lines()).isEqualTo(4);
    assertThat(file.badRows()).isEmpty();
    assertThat(file.itemsWithDerivedPrice()).containsExactly("Bread", "Scandinavian", "Tea");
  }

  @Test
  void understandsSemicolonsTabsQuotesAndAByteOrderMark() throws IOException {
    TicketFile semicolons =
        read(
            "\uFEFF\"Date\";Time;\"Ticket, no.\";ticket_number;Article;Quantity;Unit Price\r\n"
                + "30/10/2016;09:58;x;7;\"Pain; \"\"grand\"\"\";2,5;\"1,20 €\"\r\n");
    Ticket.Line line = semicolons.tickets().get(0).lines().get(0);

    assertThat(semicolons.tickets().get(0).time()).isEqualTo(LocalDateTime.of(2016, 10, 30, 9, 58));
    assertThat(line.item()).isEqualTo("Pain; \"grand\"");
    assertThat(line.quantity()).isEqualByComparingTo("2.5");
    assertThat(line.price()).isEqualTo(120);
    assertThat(semicolons.totalPaise()).isEqualTo(300);

    TicketFile tabs = read("time\tbill no\tname\n2026-01-31T23:15\tA-1\tChai, masala\n");
    assertThat(tabs.tickets().get(0).lines().get(0).item()).isEqualTo("Chai, masala");
  }

  @Test
  void listsBadRowsWithTheirLinesAndKeepsTheRest() throws IOException {
    TicketFile file =
        read(
            """
            time,ticket,item,quantity,price
            2026-01-01 10:00,1,Tea,1,10
            yesterday,1,Tea,1,10

            2026-01-01 10:01,1,Tea,many,10
            2026-01-01 10:01,1,Tea,1,ten
            2026-01-01 10:01,1,Tea,-1,10
            2026-01-01 10:01,1,Tea,1,-10
            2026-02-30 10:01,1,Tea,1,10
            2026-01-01 10:01,,Tea,1,10
            2026-01-01 10:01,1,,1,10
            ,1,Tea,1,10
            1926-01-01 10:01,1,Tea,1,10
            2026-01-01 10:01,1,Tea,,
            short
            """);

    assertThat(file.rows()).isEqualTo(13);
    assertThat(file.lines()).isEqualTo(2);
    assertThat(file.badRows())
        .extracting(BadRow::line)
        .containsExactly(3L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 15L);
    assertThat(file.badRows().get(0))
        .hasToString(
            "line 3: the time 'yesterday' is not like 2026-01-31 09:30:00 or 31/01/2026 09:30");
    assertThat(file.badRows().get(1).reason()).contains("quantity 'many'");
    assertThat(file.badRows().get(6).reason()).isEqualTo("the ticket is missing");
    assertThat(file.tickets().get(0).lines().get(1).quantity()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void takesLinesOfOneSecondAsATicketWhereThereAreNoNumbers() throws IOException {
    TicketFile file =
        read(
            """
            Time,Product
            2026-01-01 10:00:01,Tea
            2026-01-01 10:00:01,Bun
            2026-01-01 10:00:02,Tea
            """);

    assertThat(file.tickets()).hasSize(2);
    assertThat(file.tickets().get(0).number()).isEmpty();
    assertThat(file.tickets().get(0).lines()).hasSize(2);
  }

  @Test
  void tellsApartNumbersThatBeginAgainEveryDay() throws IOException {
    TicketFile file =
        read(
            """
            time,bill,item
            2026-01-01 10:00,1,Tea
            2026-01-02 10:00,1,Tea
            2026-01-02 23:59:58,2,Tea
            2026-01-03 00:00:02,2,Bun
            2026-01-03 03:59:59,3,Tea
            2026-01-03 04:00:01,3,Bun
            """);

    assertThat(file.tickets()).hasSize(4);
    assertThat(file.tickets().get(2).lines()).hasSize(2);
    assertThat(file.tickets().get(3).lines()).hasSize(2);
  }

  @Test
  void movesTheFirstDayAndKeepsTheTimes() throws IOException {
    Path path = write("time,bill,item\n2016-10-30 01:30,1,Tea\n2016-10-31 10:00,2,Tea\n");
    TicketFile file =
        TicketFile.read(
            path,
            ReplayColumns.recognised(),
            ReplayOptions.defaults().withStart(LocalDate.of(2026, 9, 1)));

    assertThat(file.tickets())
        .extracting(Ticket::time)
        .containsExactly(LocalDateTime.of(2026, 9, 2, 1, 30), LocalDateTime.of(2026, 9, 3, 10, 0));
  }

  @Test
  void takesPricesFromAListElseFromTheName() throws IOException {
    Path prices = Files.writeString(folder.resolve("prices.csv"), "Item;Price\ntea;\"35,50\"\n");
    Path path = write("time,item\n2026-01-01 10:00,Tea\n2026-01-01 10:00,Bun\n");
    TicketFile file =
        TicketFile.read(
            path, ReplayColumns.recognised(), ReplayOptions.defaults().withPrices(prices));
    List<Ticket.Line> lines = file.tickets().get(0).lines();

    assertThat(lines.get(0).price()).isEqualTo(3_550);
    assertThat(lines.get(1).price())
        .isBetween(5_000L, 40_000L)
        .isEqualTo(PriceList.derived("BUN "));
    assertThat(file.itemsWithDerivedPrice()).containsExactly("Bun");
  }

  @Test
  void usesTheColumnsThatItsUserNames() throws IOException {
    Path path = write("time,when,item,what,n,each\n1,2026-01-01 10:00,2,Tea,3,10\n");
    TicketFile file =
        TicketFile.read(
            path, ReplayColumns.named("When", null, "what", "N", "each"), ReplayOptions.defaults());

    assertThat(file.tickets().get(0).lines())
        .containsExactly(new Ticket.Line("Tea", new BigDecimal("3"), 1_000));
    assertThatThrownBy(
            () ->
                TicketFile.read(
                    path,
                    ReplayColumns.named("clock", null, null, null, null),
                    ReplayOptions.defaults()))
        .hasMessageContaining("no column 'clock'")
        .hasMessageContaining("when");
  }

  @Test
  void namesTheColumnsItSawWhenThereIsNoTime() {
    assertThatThrownBy(() -> read("item,price\nTea,10\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no column with the time")
        .hasMessageContaining("[item, price]")
        .hasMessageContaining("--time");
  }

  @Test
  void saysWhatIsWrongWithAFileThatHoldsNothing() throws IOException {
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("time,item\n")).hasMessageContaining("no ticket line");
    assertThatThrownBy(() -> read("time,item\nnever,Tea\n")).hasMessageContaining("line 2");
    assertThatThrownBy(
            () ->
                TicketFile.read(
                    folder.resolve("absent.csv"),
                    ReplayColumns.recognised(),
                    ReplayOptions.defaults()))
        .hasMessageContaining("there is no file");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "time,item\n2026-01-01,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(
            () -> TicketFile.read(latin, ReplayColumns.recognised(), ReplayOptions.defaults()))
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> read("time,item\n2026-01-01,\"never closed\n2026-01-01,Tea\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read as CSV");
  }

  private TicketFile read(String text) throws IOException {
    return TicketFile.read(write(text), ReplayColumns.recognised(), ReplayOptions.defaults());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("tickets.csv"), text);
  }
}
