package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.Span;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time on the command line. */
final class SpanConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      return Span.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
