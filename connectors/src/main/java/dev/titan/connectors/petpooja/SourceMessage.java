package dev.titan.connectors.petpooja;

import java.util.Locale;
import java.util.regex.Pattern;

/** What Petpooja says when it refuses, made fit for logs and people. */
final class SourceMessage {

  private static final int LONGEST = 200;

  /** Codes 100 and 101 stand for both kinds of refusal, so only the words tell. */
  private static final Pattern ABOUT_CREDENTIALS =
      Pattern.compile(
          "credential|unauthori[sz]ed|authenticat|not allowed|access denied|"
              + "app[-_ ]?key|app[-_ ]?secret|access[-_ ]?token|"
              + "restaurant not found|invalid rest");

  private SourceMessage() {}

  /** Whether a message complains about credentials or the restaurant's id. */
  static boolean isAboutCredentials(String message) {
    return ABOUT_CREDENTIALS.matcher(message.toLowerCase(Locale.ROOT)).find();
  }

  /** The message without secrets that it echoes and without line breaks, at most 200 characters. */
  static String clean(String message, PetpoojaCredentials credentials) {
    String clean =
        message
            .replace(credentials.accessToken().reveal(), "***")
            .replace(credentials.appSecret().reveal(), "***")
            .replace(credentials.appKey().reveal(), "***")
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "..." : clean;
  }
}
