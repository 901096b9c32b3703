package dev.titan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;

/** Reads and writes the events as JSON; thread-safe. */
public final class EventJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private EventJson() {}

  /** The UTF-8 JSON of an event. */
  public static byte[] write(Object event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new TitanException(ErrorCode.UNEXPECTED, "An event does not serialise", e);
    }
  }

  /**
   * Reads an event.
   *
   * @throws TitanException with {@link ErrorCode#MALFORMED_JSON} when the bytes are no complete
   *     JSON, {@link ErrorCode#UNKNOWN_EVENT} when they are no such event
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      ErrorCode code =
          e instanceof com.fasterxml.jackson.databind.JsonMappingException
              ? ErrorCode.UNKNOWN_EVENT
              : ErrorCode.MALFORMED_JSON;
      throw new TitanException(code, e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new TitanException(ErrorCode.MALFORMED_JSON, String.valueOf(e.getMessage()), e);
    }
  }
}
