package dev.titan.localstack.cli.deadletters;

import dev.titan.contracts.error.ErrorCode;

/** What to do about a dead letter, by what is wrong with it. */
public final class Advice {

  private Advice() {}

  /** A sentence or two. */
  public static String of(ErrorCode code) {
    return switch (code) {
      case MALFORMED_JSON ->
          "The bytes end in the middle or are no JSON. A replay cannot mend them: have the sender"
              + " send it again.";
      case UNKNOWN_EVENT ->
          "No version of Titan that has read it knows this kind of record. Look whether the sender"
              + " writes what its feed documents; after an update of Titan replay it.";
      case MISSING_FIELD, BAD_NUMBER, BAD_TIME, EMPTY_BILL ->
          "The record itself is wrong or in a form that Titan does not know. Where the source"
              + " mends it, a pull brings the mended one by itself, and an agent sends it again"
              + " under its id; where the form is a new one, update Titan and replay it. A time"
              + " that is wrong by hours points to the outlet's zone in the configuration.";
      case UNKNOWN_VALUE ->
          "The source uses a word that Titan does not know. Update Titan to a version that does,"
              + " or have the sender use a documented one; then replay it.";
      case UNKNOWN_OUTLET ->
          "The record is of an outlet that is not configured, or not under this id. Mend rest-id"
              + " or add the outlet in the configuration file, start Titan again, and replay it.";
      case KEY_MISMATCH ->
          "Key and content name different outlets, and nobody can say which is right: mend what"
              + " writes to the topic and have it write the record again. Where the key named no"
              + " outlet at all, replay it: it goes under the outlet that it names itself.";
      case REQUEST_TOO_LARGE ->
          "The record is larger than any that is taken: have the sender split it.";
      case UNEXPECTED ->
          "Titan did not foresee this. Report it with the code and the reason, without the payload;"
              + " after an update replay it.";
      case BAD_CREDENTIALS,
          ACCESS_DENIED,
          UNSUPPORTED_CONTENT,
          TOO_MANY_REQUESTS,
          BUFFER_FULL,
          BAD_CONFIGURATION,
          SOURCE_FAILED,
          SOURCE_THROTTLED,
          STORE_UNAVAILABLE,
          SCHEMA_MISMATCH ->
          "The reason names what stood in the way; once that is mended, replay it.";
    };
  }
}
