package dev.titan.localstack.cli.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlets as the connectors of a running stack have them, for other commands: a file of the
 * data folder, without secrets.
 *
 * @param outlets each outlet once
 */
public record KnownOutlets(List<Outlet> outlets) {
  /** The name of the secret that hashes guests. */
  public static final String CUSTOMER_KEY = "hooks-customer-key";

  private static final String FILE = "outlets.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What it takes to understand an outlet's data.
   *
   * @param org the organisation
   * @param outlet the outlet
   * @param zone its time zone
   * @param closing when its business day ends
   * @param restId Petpooja's id of it; empty where it is not at Petpooja
   */
  public record Outlet(String org, String outlet, String zone, String closing, String restId) {

    OutletKey key() {
      return new OutletKey(org, outlet);
    }

    BusinessCalendar calendar() {
      return new BusinessCalendar(ZoneId.of(zone), LocalTime.parse(closing));
    }

    private static Outlet of(OutletKey key, BusinessCalendar calendar, String restId) {
      return new Outlet(
          key.org(), key.outlet(), calendar.zone().getId(), calendar.closing().toString(), restId);
    }
  }

  /** Copies the list. */
  public KnownOutlets {
    outlets = List.copyOf(outlets);
  }

  /** Those that a stack takes data in from. */
  static KnownOutlets of(Sources sources) {
    Map<OutletKey, Outlet> known = new LinkedHashMap<>();
    sources
        .petpooja()
        .outlets()
        .forEach(one -> known.put(one.key(), Outlet.of(one.key(), one.calendar(), one.restId())));
    sources
        .hooks()
        .ifPresent(
            hooks ->
                hooks
                    .outlets()
                    .forEach(
                        one ->
                            known.putIfAbsent(
                                one.key(),
                                Outlet.of(
                                    one.key(),
                                    one.calendar(),
                                    one.petpooja().map(hook -> hook.restId()).orElse("")))));
    return new KnownOutlets(List.copyOf(known.values()));
  }

  /**
   * Those of a data folder.
   *
   * @throws ServiceException when its stack has not begun to take data in
   */
  public static KnownOutlets in(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      throw new ServiceException(
          "The stack on " + data + " has not begun to take data in yet; try again in a minute.");
    }
    try {
      return JSON.readValue(file.toFile(), KnownOutlets.class);
    } catch (IOException e) {
      throw new ServiceException(
          "The file " + file + " cannot be read: " + e + ". Restart the stack.", e);
    }
  }

  void write(Path data) {
    Path file = data.resolve(FILE);
    Path draft = data.resolve(FILE + ".draft");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ServiceException("The file " + file + " cannot be written: " + e, e);
    }
  }

  /** The zone and closing time of each outlet. */
  public Map<OutletKey, BusinessCalendar> calendars() {
    Map<OutletKey, BusinessCalendar> calendars = new LinkedHashMap<>();
    outlets.forEach(outlet -> calendars.put(outlet.key(), outlet.calendar()));
    return calendars;
  }

  /** What maps the orders of each outlet at Petpooja. */
  public Map<OutletKey, OrderMapper> orderMappers() {
    Map<OutletKey, OrderMapper> mappers = new LinkedHashMap<>();
    outlets.stream()
        .filter(outlet -> !outlet.restId().isEmpty())
        .forEach(
            outlet ->
                mappers.put(
                    outlet.key(),
                    new OrderMapper(outlet.key(), outlet.restId(), outlet.calendar())));
    return mappers;
  }
}
