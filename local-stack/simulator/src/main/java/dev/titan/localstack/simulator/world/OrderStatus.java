package dev.titan.localstack.simulator.world;

/** The status of an order, with the word that the API uses. */
public enum OrderStatus {
  /** A sale. */
  SUCCESS("Success"),
  /** Cancelled: its amounts stay on it but are no sale. */
  CANCELLED("Cancelled"),
  /** Given away: discounted in full. */
  COMPLIMENTARY("Complimentary");

  private final String apiName;

  OrderStatus(String apiName) {
    this.apiName = apiName;
  }

  /** The word in the API's answers. */
  public String apiName() {
    return apiName;
  }
}
