package dev.titan.localstack.cli.up;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The configuration file of {@code ./titan up}.
 *
 * @param organisation id of the organisation
 * @param hooks where others push to; null when nobody does
 * @param outlets its outlets, one or more
 */
record UpConfiguration(String organisation, HooksEntry hooks, List<OutletEntry> outlets) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads and checks a file.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} that says what to change where
   */
  static UpConfiguration read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION,
          "There is no configuration file "
              + file
              + ". Write one: ./titan up --example prints it with explanations; then ./titan up"
              + " --config FILE.");
    }
    try {
      UpConfiguration read = YAML.readValue(file.toFile(), UpConfiguration.class);
      if (read == null) {
        throw wrong(file, "it is empty; ./titan up --example prints one");
      }
      if (read.organisation() == null || read.organisation().isBlank()) {
        throw wrong(file, "organisation is missing");
      }
      if (read.outlets() == null || read.outlets().isEmpty()) {
        throw wrong(file, "outlets are missing: name one at least");
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      throw wrong(file, "there is no key " + e.getPropertyName() + at(e) + nearest(e));
    } catch (JsonProcessingException e) {
      throw wrong(file, e.getOriginalMessage() + at(e));
    } catch (IOException e) {
      throw wrong(file, "it cannot be read: " + e);
    }
  }

  private static String at(JsonProcessingException problem) {
    JsonLocation location = problem.getLocation();
    return location == null ? "" : " (line " + location.getLineNr() + ")";
  }

  private static String nearest(UnrecognizedPropertyException problem) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return problem.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .min(
            Comparator.<String>comparingInt(key -> distance.apply(key, problem.getPropertyName()))
                .thenComparing(Comparator.naturalOrder()))
        .map(key -> "; did you mean " + key + "?")
        .orElse("");
  }

  private static TitanException wrong(Path file, String what) {
    return new TitanException(ErrorCode.BAD_CONFIGURATION, file + ": " + what);
  }
}
