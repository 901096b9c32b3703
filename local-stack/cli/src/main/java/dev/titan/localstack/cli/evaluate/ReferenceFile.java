package dev.titan.localstack.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.run.StoredOutlets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code reference.json} says: a chain's outlets, menu, recipes, staff, shifts and rules.
 *
 * @param json all of it
 * @param outlets each outlet, in the order of the file
 * @param restIds Petpooja's id of those that have one
 * @param staffNames the name of each person by id
 */
record ReferenceFile(
    LooseJson json,
    Map<OutletKey, StoredOutlets.Outlet> outlets,
    Map<String, OutletKey> restIds,
    Map<String, String> staffNames) {

  static final String NAME = "reference.json";

  private static final String USUAL_ORG = "evaluation";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads it.
   *
   * @throws TitanException when it is not there or not in its form; the message says where
   */
  static ReferenceFile read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION, "There is no " + NAME + " in " + folder + ".");
    }
    JsonNode node;
    try {
      node = JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new TitanException(
          ErrorCode.MALFORMED_JSON, NAME + " is no JSON: " + e.getMessage(), e);
    }
    LooseJson json = new LooseJson(node, NAME);
    Map<OutletKey, StoredOutlets.Outlet> outlets = new LinkedHashMap<>();
    Map<String, OutletKey> restIds = new LinkedHashMap<>();
    for (LooseJson one : json.list("outlets")) {
      StoredOutlets.Outlet outlet = outlet(json, one);
      if (outlets.put(outlet.key(), outlet) != null) {
        throw one.complaint(ErrorCode.UNKNOWN_VALUE, outlet.key() + " is there twice");
      }
      String restId = one.text("rest_id");
      if (!restId.isEmpty()) {
        restIds.put(restId, outlet.key());
      }
    }
    if (outlets.isEmpty()) {
      throw json.complaint(ErrorCode.MISSING_FIELD, "it has no outlets");
    }
    if (outlets.keySet().stream().map(OutletKey::org).distinct().count() > 1) {
      throw json.complaint(
          ErrorCode.UNKNOWN_VALUE, "the outlets must be of one organisation, whose menu it has");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (LooseJson one : json.list("staff")) {
      names.put(one.required("staff_id", "id", "name"), one.required("name", "staff_id", "id"));
    }
    return new ReferenceFile(json, outlets, restIds, names);
  }

  private static StoredOutlets.Outlet outlet(LooseJson file, LooseJson one) {
    try {
      String org = one.text("org", "organisation");
      OutletKey key =
          new OutletKey(org.isEmpty() ? org(file) : org, one.required("outlet", "outlet_id", "id"));
      String zone = one.text("zone", "time_zone");
      String closing = one.text("closing_time", "business_day_ends");
      return new StoredOutlets.Outlet(
          key,
          one.text("name").isEmpty() ? key.outlet() : one.text("name"),
          new BusinessCalendar(
              zone.isEmpty() ? BusinessCalendar.DEFAULT_ZONE : ZoneId.of(zone),
              closing.isEmpty() ? BusinessCalendar.DEFAULT_CLOSING : LocalTime.parse(closing)),
          List.of());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw one.complaint(ErrorCode.UNKNOWN_VALUE, String.valueOf(e.getMessage()));
    }
  }

  private static String org(LooseJson file) {
    String org = file.text("org", "organisation");
    return org.isEmpty() ? USUAL_ORG : org;
  }

  /** The organisation that owns what is not an outlet's own. */
  String org() {
    return outlets.keySet().iterator().next().org();
  }

  /** Zone and closing time of each outlet. */
  Map<OutletKey, BusinessCalendar> calendars() {
    Map<OutletKey, BusinessCalendar> calendars = new LinkedHashMap<>();
    outlets.forEach((key, outlet) -> calendars.put(key, outlet.calendar()));
    return calendars;
  }

  /**
   * The outlet that a line names as {@code outlet} or {@code org/outlet}; the only one when it
   * names none and there is only one.
   *
   * @throws TitanException when there is no such outlet
   */
  OutletKey outletOf(LooseJson line) {
    String named = line.text("outlet", "outlet_id");
    if (named.isEmpty() && outlets.size() == 1) {
      return outlets.keySet().iterator().next();
    }
    Optional<OutletKey> found =
        outlets.keySet().stream()
            .filter(key -> key.outlet().equals(named) || key.toString().equals(named))
            .findFirst();
    return found.orElseThrow(
        () ->
            line.complaint(
                named.isEmpty() ? ErrorCode.MISSING_FIELD : ErrorCode.UNKNOWN_OUTLET,
                named.isEmpty()
                    ? "outlet is missing"
                    : "outlet '" + named + "' is not in " + NAME));
  }

  /** A person under every name: the one that is given, and the id or name that belongs to it. */
  List<String> namesOf(String person) {
    List<String> names = new ArrayList<>(List.of(person));
    staffNames.forEach(
        (id, name) -> {
          if (id.equalsIgnoreCase(person) && !name.equalsIgnoreCase(person)) {
            names.add(name);
          } else if (name.equalsIgnoreCase(person) && !id.equalsIgnoreCase(person)) {
            names.add(id);
          }
        });
    return names;
  }

  /** The outlets, for people. */
  Places places() {
    Map<OutletKey, Places.Place> places = new LinkedHashMap<>();
    outlets.forEach(
        (key, outlet) ->
            places.put(key, new Places.Place(outlet.name(), outlet.calendar().zone().getId())));
    return new Places(places);
  }
}
