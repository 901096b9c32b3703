package dev.titan.localstack.simulator.replay;

/**
 * A row that could not be read.
 *
 * @param line the number of the line in the file, from 1
 * @param reason what is wrong with it
 */
public record BadRow(long line, String reason) {

  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
