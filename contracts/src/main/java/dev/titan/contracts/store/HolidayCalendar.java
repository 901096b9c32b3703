package dev.titan.contracts.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The holidays and festivals that come with Titan. The file {@code holidays.csv} says of each where
 * its date comes from and how sure it is; its first lines explain the form.
 */
public final class HolidayCalendar {

  private static final int COLUMNS = 5;

  private final List<Holiday> days;
  private final int checksum;

  private HolidayCalendar(List<Holiday> days, int checksum) {
    this.days = List.copyOf(days);
    this.checksum = checksum;
  }

  /** India, 2024 to 2028. */
  public static HolidayCalendar ofIndia() {
    try (InputStream file = HolidayCalendar.class.getResourceAsStream("holidays.csv")) {
      byte[] bytes = file.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return new HolidayCalendar(
          read(new String(bytes, StandardCharsets.UTF_8)), (int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Holiday> read(String text) {
    List<Holiday> days = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("date,")) {
        days.add(holiday(line));
      }
    }
    return days;
  }

  /** No value holds a comma; the states stand with blanks between them. */
  private static Holiday holiday(String line) {
    String[] values = line.split(",", -1);
    if (values.length != COLUMNS) {
      throw new IllegalStateException("Not a line of the calendar: " + line);
    }
    return new Holiday(
        LocalDate.parse(values[0]),
        values[1],
        values[2].isEmpty() ? List.of() : List.of(values[2].split(" ")),
        Holiday.Certainty.valueOf(values[3].toUpperCase(Locale.ROOT)),
        values[4]);
  }

  /** Every day, in the order of the file. */
  public List<Holiday> days() {
    return days;
  }

  /** Changes with the file. */
  int checksum() {
    return checksum;
  }
}
