package dev.titan.localstack.simulator.house.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/**
 * A feed of events: posts of many, with the time through which all is told.
 *
 * @param days the messages of a business day
 */
record EventFeed(String path, ZoneId zone, Function<LocalDate, List<Message>> days)
    implements Feed {
  private static final int BATCH = 400;

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public List<Message> day(LocalDate day) {
    return days.apply(day);
  }

  @Override
  public boolean heartbeats() {
    return true;
  }

  @Override
  public String body(List<Message> messages, Instant from, Instant through) {
    StringBuilder out = new StringBuilder(64 + messages.size() * 512);
    out.append("{\"complete_from\":\"").append(local(from, zone));
    out.append("\",\"complete_through\":\"").append(local(through, zone));
    out.append("\",\"events\":[");
    for (int i = 0; i < messages.size(); i++) {
      out.append(i == 0 ? "" : ",").append(messages.get(i).json());
    }
    return out.append("]}").toString();
  }

  /** An instant as the outlet writes it, with its offset. */
  static String local(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
  }
}
