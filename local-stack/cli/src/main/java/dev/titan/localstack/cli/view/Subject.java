package dev.titan.localstack.cli.view;

import dev.titan.localstack.cli.run.Titan;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What the view looks at.
 *
 * @param title what runs here, as in {@code Titan demo}
 * @param command the command that starts it again, as in {@code ./titan demo}
 * @param shops the outlets
 * @param clock the time in the outlets
 * @param speed seconds in the outlets per second here; 1 in reality
 * @param titan all that runs
 * @param data its folder
 */
public record Subject(
    String title,
    String command,
    List<Shop> shops,
    Clock clock,
    double speed,
    Titan titan,
    Path data) {

  /** Keeps its own copy. */
  public Subject {
    shops = List.copyOf(shops);
  }

  /** The speed without needless digits: {@code 30}, {@code 0.5}. */
  String speedText() {
    return BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString();
  }
}
