package dev.titan.pipelines.outlet;

import dev.titan.pipelines.reference.OutletReference;
import dev.titan.pipelines.reference.ReferenceUpdate;

/**
 * The base of decisions that need reference data. The {@link ReferencedOutletOperator} hands it
 * facts of an outlet only once the outlet's reference data is there.
 */
public abstract class ReferencedFunction extends OutletFunction {

  private static final long serialVersionUID = 1L;

  private transient OutletReference reference;

  /**
   * A row that names the current outlet has changed; {@link #reference} says already what it says.
   * What holds for a whole organisation is found there with the next fact.
   */
  protected void onReference(ReferenceUpdate change, OutletOutput out) throws Exception {}

  /** The reference data of the current outlet as it is now. */
  protected final OutletReference reference() {
    return reference;
  }

  /** Makes an outlet's reference data the current one. */
  final void refer(OutletReference current) {
    reference = current;
  }
}
