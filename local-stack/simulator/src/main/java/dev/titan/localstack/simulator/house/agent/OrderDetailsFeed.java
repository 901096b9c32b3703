package dev.titan.localstack.simulator.house.agent;

import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.Secret;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Petpooja's own webhook: one post for each version of each bill, when it comes into being. A bill
 * may still change on the second day after its own.
 */
record OrderDetailsFeed(OrderSource source, Secret token) implements Feed {
  private static final int LATEST_CHANGE_DAYS = 2;

  @Override
  public String path() {
    return "/hooks/v1/petpooja";
  }

  @Override
  public int batch() {
    return 1;
  }

  @Override
  public boolean heartbeats() {
    return false;
  }

  @Override
  public List<Message> day(LocalDate day) {
    Instant from = source.outlet().endOf(day.minusDays(1));
    Instant to = source.outlet().endOf(day);
    List<Message> messages = new ArrayList<>();
    for (int back = LATEST_CHANGE_DAYS; back >= 0; back--) {
      for (SimulatedOrder order : source.day(day.minusDays(back))) {
        for (OrderVersion version : order.versions()) {
          if (!version.from().isBefore(from) && version.from().isBefore(to)) {
            String json = OrderDetailsJson.write(source.outlet(), order, version.content(), token);
            messages.add(new Message(version.from(), json));
          }
        }
      }
    }
    messages.sort(Comparator.comparing(Message::at));
    return messages;
  }

  @Override
  public String body(List<Message> messages, Instant from, Instant through) {
    return messages.get(0).json();
  }
}
