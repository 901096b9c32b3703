package dev.titan.contracts.error;

/** Every error that Titan reports, on dead letters, in logs and to callers. */
public enum ErrorCode {
  /** The bytes are no JSON at all, or end in the middle. */
  MALFORMED_JSON(ErrorKind.USER),
  /** JSON, but not an event of a known type on this topic. */
  UNKNOWN_EVENT(ErrorKind.USER),
  /** A field that the record cannot do without is absent or empty. */
  MISSING_FIELD(ErrorKind.USER),
  /** A number is not a number, negative where that makes no sense, or absurdly large. */
  BAD_NUMBER(ErrorKind.USER),
  /** A date or time is in no documented format, or years away. */
  BAD_TIME(ErrorKind.USER),
  /** A status, order type or other word of a closed list that nobody has documented. */
  UNKNOWN_VALUE(ErrorKind.USER),
  /** A bill without a single line. */
  EMPTY_BILL(ErrorKind.USER),
  /** The record names an outlet that is not configured, or another than the one that was asked. */
  UNKNOWN_OUTLET(ErrorKind.USER),
  /** The message key and the record disagree about organisation and outlet. */
  KEY_MISMATCH(ErrorKind.USER),
  /** The source refused our credentials. */
  BAD_CREDENTIALS(ErrorKind.USER),
  /** A caller of ours shows no credentials, or wrong ones. */
  ACCESS_DENIED(ErrorKind.USER),
  /** A request is larger than we take. */
  REQUEST_TOO_LARGE(ErrorKind.USER),
  /** A request's content is of a type that we do not take. */
  UNSUPPORTED_CONTENT(ErrorKind.USER),
  /** A caller of ours sends more than we take from it. */
  TOO_MANY_REQUESTS(ErrorKind.OVERLOAD),
  /** The buffer for records on their way is full. */
  BUFFER_FULL(ErrorKind.OVERLOAD),
  /** The configuration is wrong; the message says where. */
  BAD_CONFIGURATION(ErrorKind.USER),
  /** The source answered with an error, or not in its documented form. */
  SOURCE_FAILED(ErrorKind.UPSTREAM),
  /** The source asked us to slow down. */
  SOURCE_THROTTLED(ErrorKind.OVERLOAD),
  /** A store or broker does not answer. */
  STORE_UNAVAILABLE(ErrorKind.UPSTREAM),
  /** The applied table definitions differ from the ones in this version. */
  SCHEMA_MISMATCH(ErrorKind.INTERNAL),
  /** An error that no code foresaw. */
  UNEXPECTED(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  /** Who can do something about it. */
  public ErrorKind kind() {
    return kind;
  }
}
