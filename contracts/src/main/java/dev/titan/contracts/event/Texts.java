package dev.titan.contracts.event;

/** How the events treat absent texts. */
final class Texts {

  private Texts() {}

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
