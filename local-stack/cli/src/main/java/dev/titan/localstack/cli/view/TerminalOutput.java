package dev.titan.localstack.cli.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * Redraws the view in place, on the terminal's other screen: what stood in the terminal before
 * comes back at the end.
 */
public final class TerminalOutput implements Output {
  private static final Size USUAL = new Size(80, 24);

  private final Terminal terminal;
  private final Display display;
  private final Screen screen;
  private Size size = new Size(0, 0);

  private TerminalOutput(Terminal terminal, Screen screen) {
    this.terminal = terminal;
    this.display = new Display(terminal, true);
    this.screen = screen;
  }

  /** Takes the terminal of this process over. */
  public static TerminalOutput open(Subject subject, Paint paint) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .nativeSignals(false)
            .encoding(StandardCharsets.UTF_8)
            .build();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.flush();
    return new TerminalOutput(terminal, new Screen(subject, paint));
  }

  @Override
  public void show(Snapshot snapshot) {
    Size now = terminal.getSize();
    if (now.getColumns() < 1 || now.getRows() < 1) {
      now = USUAL;
    }
    if (!now.equals(size)) {
      size = new Size(now.getColumns(), now.getRows());
      display.resize(size.getRows(), size.getColumns());
      display.clear();
    }
    // The display takes lines away from the list while it scrolls.
    display.update(new ArrayList<>(screen.lines(snapshot, size.getColumns(), size.getRows())), 0);
  }

  @Override
  public void close() {
    terminal.puts(Capability.cursor_visible);
    terminal.puts(Capability.exit_ca_mode);
    terminal.flush();
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
