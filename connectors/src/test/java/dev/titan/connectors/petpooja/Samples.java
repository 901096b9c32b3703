package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Orders and an outlet to test with; all content is invented. */
final class Samples {

  static final Instant OBSERVED = Instant.parse("2026-03-16T02:00:00Z");

  static final PetpoojaOutlet OUTLET = outlet(ZoneId.of("Asia/Kolkata"));

  private Samples() {}

  static PetpoojaOutlet outlet(ZoneId zone) {
    return PetpoojaOutlet.of(
        new OutletKey("brew-house", "lawn"),
        "bh01",
        new PetpoojaCredentials(
            Secret.of("key-of-lawn"), Secret.of("secret-of-lawn"), Secret.of("token-of-lawn")),
        URI.create("http://127.0.0.1:1"),
        new BusinessCalendar(zone, LocalTime.of(4, 0)));
  }

  static byte[] bytes(String name) {
    try (InputStream file = Samples.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh copy of the pulled order, to be spoiled. */
  static ObjectNode pulled() {
    return (ObjectNode) PageParser.parseRecord(bytes("pulled-order.json"));
  }

  /** A small order with a number and content of its own. */
  static byte[] order(LocalDate date, int number, String total) {
    String json =
        """
        {"Restaurant":{"restID":"bh01"},"Order":{"orderID":"%1$d","refId":"%2$d",\
        "order_type":"Dine In","payment_type":"Cash","total":"%3$s",\
        "created_on":"%4$s 12:00:00","order_date":"%4$s","status":"Success"},\
        "OrderItem":[{"name":"Tea","price":"%3$s","quantity":"1","total":"%3$s"}]}"""
            .formatted(number, date.toEpochDay() * 10_000 + number, total, date);
    return json.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] text(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
