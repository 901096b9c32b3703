package dev.titan.connectors.googledrive.folder;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Makes calls of the Drive API: again when that may help, and with errors that say what to do. */
final class DriveCalls {

  private static final int ATTEMPTS = 4;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final Set<String> TOO_FAST =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "sharingRateLimitExceeded");

  private final String account;
  private final RetryPolicy<Object> policy;

  /**
   * Calls of an account.
   *
   * @param account its address, for the texts of errors
   * @param pause before the second attempt
   */
  DriveCalls(String account, Duration pause) {
    this.account = account;
    this.policy =
        RetryPolicy.builder()
            .handleIf(failure -> failure instanceof IOException io && mayPass(io))
            .withBackoff(pause, pause.multipliedBy(8))
            .withMaxAttempts(ATTEMPTS)
            .build();
  }

  /** One call. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  /**
   * Makes a call that can be made twice.
   *
   * @param what for people, as in {@code list the files}
   */
  <T> T make(String what, Call<T> call) {
    try {
      return Failsafe.with(policy).get(call::run);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof IOException failure) {
        throw explained(what, failure);
      }
      throw e;
    }
  }

  /** Makes a call about something that may be gone: then the answer is empty. */
  <T> Optional<T> find(String what, Call<T> call) {
    return make(
        what,
        () -> {
          try {
            return Optional.of(call.run());
          } catch (HttpResponseException e) {
            if (isGone(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** Whether what was asked for is not there, or not there any more. */
  static boolean isGone(HttpResponseException failure) {
    return failure.getStatusCode() == NOT_FOUND || failure.getStatusCode() == GONE;
  }

  /** The reason that Drive gives in one word; empty when it gives none. */
  static String reason(HttpResponseException failure) {
    if (failure instanceof GoogleJsonResponseException json) {
      GoogleJsonError details = json.getDetails();
      if (details != null && details.getErrors() != null && !details.getErrors().isEmpty()) {
        return String.valueOf(details.getErrors().get(0).getReason());
      }
    }
    return "";
  }

  private static boolean mayPass(IOException failure) {
    if (failure instanceof HttpResponseException answer) {
      return answer.getStatusCode() >= SERVER || isThrottled(answer);
    }
    return !isRefused(failure);
  }

  private static boolean isThrottled(HttpResponseException answer) {
    return answer.getStatusCode() == TOO_MANY
        || answer.getStatusCode() == FORBIDDEN && TOO_FAST.contains(reason(answer));
  }

  /** The token endpoint's refusal comes wrapped in an exception of its own. */
  private static boolean isRefused(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpResponseException answer) {
        return answer.getStatusCode() >= 400 && answer.getStatusCode() < SERVER;
      }
    }
    return false;
  }

  private TitanException explained(String what, IOException failure) {
    String head = "Google Drive does not %s for %s: ".formatted(what, account);
    if (failure instanceof HttpResponseException answer) {
      if (isThrottled(answer)) {
        return new TitanException(
            ErrorCode.SOURCE_THROTTLED, head + "it asks to slow down", failure);
      }
      if (answer.getStatusCode() == UNAUTHORIZED) {
        return refused(head, failure);
      }
      if (answer.getStatusCode() == FORBIDDEN || isGone(answer)) {
        return new TitanException(
            ErrorCode.SOURCE_FAILED,
            head
                + "status %d %s. Share the folder with %s as an editor, and switch the Google Drive API on in its project."
                    .formatted(answer.getStatusCode(), reason(answer), account),
            failure);
      }
      return new TitanException(
          ErrorCode.SOURCE_FAILED,
          head + "status %d %s".formatted(answer.getStatusCode(), reason(answer)),
          failure);
    }
    return isRefused(failure)
        ? refused(head, failure)
        : new TitanException(ErrorCode.SOURCE_FAILED, head + failure.getClass().getName(), failure);
  }

  private static TitanException refused(String head, IOException failure) {
    return new TitanException(
        ErrorCode.BAD_CREDENTIALS,
        head
            + "it refuses the key. Make a new one for this service account, and check that the clock"
            + " of this machine is right.",
        failure);
  }
}
