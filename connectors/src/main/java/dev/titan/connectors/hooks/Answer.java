package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a sender is told about a request that is in the journal.
 *
 * @param accepted how many events were taken
 * @param rejected the others
 * @param claim what became of its word that it has told everything
 * @param ignoredFields fields that nobody reads, such as misspelt ones
 */
record Answer(
    int accepted, List<Rejection> rejected, CoverageRules.Claim claim, Set<String> ignoredFields) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** As JSON. */
  String toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("accepted", accepted);
    ArrayNode list = json.putArray("rejected");
    for (Rejection one : rejected) {
      list.addObject()
          .put("index", one.index())
          .put("event_id", one.eventId())
          .put("code", one.code().name())
          .put("field", one.field())
          .put("message", one.message());
    }
    if (claim.outcome() != CoverageRules.Outcome.NONE) {
      ObjectNode coverage = json.putObject("coverage");
      coverage.put("outcome", claim.outcome().name().toLowerCase(Locale.ROOT));
      if (claim.from() != null) {
        coverage.put("from", claim.from().toString());
        coverage.put("through", claim.through().toString());
      }
      if (!claim.message().isEmpty()) {
        coverage.put("message", claim.message());
      }
    }
    if (!ignoredFields.isEmpty()) {
      ArrayNode names = json.putArray("ignored_fields");
      ignoredFields.forEach(names::add);
    }
    return json.toString();
  }

  /** A request that was not taken, as JSON. */
  static String error(ErrorCode code, String field, String message) {
    ObjectNode json = MAPPER.createObjectNode();
    ObjectNode error = json.putObject("error").put("code", code.name());
    if (!field.isEmpty()) {
      error.put("field", field);
    }
    error.put("message", message);
    return json.toString();
  }
}
