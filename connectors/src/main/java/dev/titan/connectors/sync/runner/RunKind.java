package dev.titan.connectors.sync.runner;

import java.util.Locale;

/** Why a fetch is run. */
public enum RunKind {
  /** Somebody asked. */
  REQUEST,
  /** What is new, by the interval. */
  NEWEST,
  /** Recent days again, once a day. */
  FULL;

  /** The word in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the word in the table. */
  static RunKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
