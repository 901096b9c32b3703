package dev.titan.localstack.cli.evaluate;

/**
 * A line that could not be read and was left out.
 *
 * @param file name of its file
 * @param number from 1
 * @param reason why
 */
public record BadLine(String file, long number, String reason) {

  @Override
  public String toString() {
    return "%s line %d: %s".formatted(file, number, reason);
  }
}
