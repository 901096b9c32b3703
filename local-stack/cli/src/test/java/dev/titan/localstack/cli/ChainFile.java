package dev.titan.localstack.cli;

import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Configuration files for outlets of the simulated chain. */
final class ChainFile {
  private ChainFile() {}

  /** An organisation without outlets. */
  static String head(String more) {
    return "organisation: brew-house\n" + more + "outlets:\n";
  }

  /** An outlet whose secrets stand in the store. */
  static String outlet(OutletProfile profile, String baseUrl) {
    return """
          - id: %s
            zone: %s
            closing-time: "%s"
            rest-id: %s
            base-url: %s
        """
        .formatted(
            profile.outletId(), profile.zone(), profile.closingHour(), profile.restId(), baseUrl);
  }

  /** The same with its secrets in environment variables that begin with a prefix. */
  static String outlet(OutletProfile profile, String baseUrl, String prefix) {
    return outlet(profile, baseUrl)
        + """
            app-key-env: %1$s_KEY
            app-secret-env: %1$s_SECRET
            access-token-env: %1$s_TOKEN
        """
            .formatted(prefix);
  }

  /** What the simulated Petpooja issued, as those variables. */
  static Map<String, String> secrets(OutletProfile profile, String prefix) {
    Credentials credentials = profile.credentials();
    Map<String, String> variables = new HashMap<>();
    variables.put(prefix + "_KEY", credentials.appKey().reveal());
    variables.put(prefix + "_SECRET", credentials.appSecret().reveal());
    variables.put(prefix + "_TOKEN", credentials.accessToken().reveal());
    return variables;
  }

  /** The secrets themselves. */
  static List<String> values(OutletProfile profile) {
    return List.copyOf(secrets(profile, "ANY").values());
  }
}
