package dev.titan.connectors.replay;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;

/**
 * Reads the dead letters of one source once more. Pure: the same letter and the same outlets give
 * the same facts, and the facts are those that the source would have given had it been understood
 * in the first place.
 */
public interface LetterReader {

  /** Whether a letter is this one's to read. */
  boolean reads(DeadLetter letter);

  /**
   * Reads a letter.
   *
   * @throws TitanException when it still cannot be understood; the code says why
   */
  Reread read(DeadLetter letter);
}
