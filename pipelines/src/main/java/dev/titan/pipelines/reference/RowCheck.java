package dev.titan.pipelines.reference;

import dev.titan.contracts.error.TitanException;
import java.io.Serializable;

/** What a job demands of a row before it takes it over. */
@FunctionalInterface
public interface RowCheck extends Serializable {

  /**
   * Looks at a row.
   *
   * @param row a {@link MenuItem}, {@link DetectorRule} or whatever else the table holds
   * @throws TitanException when the job cannot use it; the one before then goes on to hold
   */
  void check(Object row);
}
