package dev.titan.localstack.cli.view;

import java.util.Map;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The few colours of the view; none at all where the user wants none (https://no-color.org). */
public final class Paint {
  private final boolean colours;

  private Paint(boolean colours) {
    this.colours = colours;
  }

  /** Colours unless the variable NO_COLOR is there and not empty. */
  public static Paint of(Map<String, String> environment) {
    return new Paint(environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  AttributedStyle plain() {
    return AttributedStyle.DEFAULT;
  }

  AttributedStyle strong() {
    return colours ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT;
  }

  AttributedStyle faint() {
    return colours ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
  }

  AttributedStyle good() {
    return colour(AttributedStyle.GREEN);
  }

  AttributedStyle warning() {
    return colour(AttributedStyle.YELLOW);
  }

  AttributedStyle bad() {
    return colour(AttributedStyle.RED);
  }

  AttributedStyle accent() {
    return colour(AttributedStyle.CYAN);
  }

  private AttributedStyle colour(int colour) {
    return colours ? AttributedStyle.DEFAULT.foreground(colour) : AttributedStyle.DEFAULT;
  }

  /** Begins a line. */
  AttributedStringBuilder line() {
    return new AttributedStringBuilder();
  }
}
