package dev.titan.connectors.googledrive.sheet;

/** Why a file cannot be read. */
public enum FileFault {
  /** Nothing is in it. */
  EMPTY,
  /** None of the formats that are understood. */
  UNKNOWN_FORMAT,
  /** It is protected with a password. */
  PASSWORD,
  /** Cut off, or broken inside. */
  DAMAGED,
  /** More bytes, rows or columns than are taken, or far more when unpacked than packed. */
  TOO_LARGE,
  /** A picture: what is on it must be read by a model that sees. */
  PICTURE
}
