package dev.titan.localstack.simulator.world;

/** The guest, as invented as everything else; empty where nobody asked. */
public record Customer(String name, String phone) {

  /** Nobody asked. */
  public static final Customer UNKNOWN = new Customer("", "");

  /** What staff type when the till insists on a name. */
  public static final Customer PLACEHOLDER = new Customer("Abc", "0000000000");

  @Override
  public String toString() {
    return "Customer[***]";
  }
}
