package dev.titan.localstack.cli.view;

import dev.titan.localstack.services.RunningStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Where to look further, at the foot of the view. */
final class Directions {
  private static final int TALL = 30;

  private final Path data;
  private final RunningStack addresses;
  private final String hooks;
  private final String command;
  private final Paint paint;

  Directions(Subject subject, Paint paint) {
    this.data = subject.data();
    this.addresses = subject.titan().stack().addresses();
    this.hooks = subject.titan().hooks().map(server -> ", hooks " + server.url()).orElse("");
    this.command = subject.command();
    this.paint = paint;
  }

  /** The lines for a terminal of that height. */
  List<AttributedString> lines(int rows) {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(
        command("./titan sql \"SELECT * FROM sales_daily_current LIMIT 5\"", "ask ClickHouse"));
    if (rows >= TALL) {
      lines.add(command("./titan cases", "patterns of fraud to look into"));
      lines.add(command("./titan status", "services, coverage, rows"));
      curl().forEach(line -> lines.add(command(line, "")));
      lines.add(
          faint("ClickHouse " + addresses.clickHouse() + ", user " + addresses.clickHouseReader()));
      lines.add(faint("Kafka " + addresses.kafka() + ", Flink " + addresses.flink() + hooks));
      lines.add(faint("Log " + shown(data.resolve("logs/titan.log"))));
    } else {
      curl().forEach(line -> lines.add(command(line, "")));
    }
    lines.add(
        paint
            .line()
            .append("Ctrl-C stops; ")
            .styled(paint.accent(), command)
            .append(" then goes on from here")
            .toAttributedString());
    return lines;
  }

  /** The password stays in its file: the shell reads it, and nothing prints it. */
  List<String> curl() {
    Path secret = data.resolve("secrets").resolve("clickhouse-" + addresses.clickHouseReader());
    return List.of(
        "curl -u \"" + addresses.clickHouseReader() + ":$(cat '" + shown(secret) + "')\" \\",
        "  '" + addresses.clickHouse() + "/?query=SELECT+count()+FROM+titan.bills'");
  }

  /** Relative to the current folder where it lies below it. */
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  private AttributedString command(String text, String meaning) {
    return paint
        .line()
        .styled(paint.accent(), text)
        .styled(paint.faint(), meaning.isEmpty() ? "" : "  " + meaning)
        .toAttributedString();
  }

  private AttributedString faint(String text) {
    return paint.line().styled(paint.faint(), text).toAttributedString();
  }
}
