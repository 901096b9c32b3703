package dev.titan.localstack.cli.up;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The configuration file of {@code ./titan up}. What its keys are is read off the components of
 * this record and of those in it; CONFIGURATION.md of this module documents each of them.
 *
 * @param organisation id of the organisation
 * @param hooks where others push to; null when nobody does
 * @param drive where people drop files; null for the usual folder
 * @param schedules rhythms that differ from the usual; null when none does
 * @param outlets its outlets, one or more
 */
record UpConfiguration(
    String organisation,
    HooksEntry hooks,
    DriveEntry drive,
    List<ScheduleEntry> schedules,
    List<OutletEntry> outlets) {

  /**
   * Reads and checks a file.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} that says what to change where
   */
  static UpConfiguration read(Path file) {
    Problems problems = new Problems();
    Optional<UpConfiguration> read = read(file, problems);
    problems.throwIfAny(file);
    return read.orElseThrow();
  }

  /** Reads a file as far as that is possible, and gathers what is wrong with it. */
  static Optional<UpConfiguration> read(Path file, Problems problems) {
    if (!Files.isRegularFile(file)) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION,
          "There is no configuration file "
              + file
              + ". Write one: ./titan up --example prints it with explanations; then ./titan up"
              + " --config FILE.");
    }
    YAMLMapper yaml = yaml(problems);
    try {
      try (JsonParser parser = yaml.createParser(file.toFile())) {
        ConfigurationKeys.check(parser, problems);
      }
      UpConfiguration read = yaml.readValue(file.toFile(), UpConfiguration.class);
      if (read == null) {
        problems.add("it is empty; ./titan up --example prints one");
        return Optional.empty();
      }
      if (read.organisation() == null || read.organisation().isBlank()) {
        problems.add("organisation is missing");
      }
      if (read.outlets() == null || read.outlets().isEmpty()) {
        problems.add("outlets are missing: name one at least");
        return Optional.empty();
      }
      return Optional.of(read);
    } catch (JsonProcessingException e) {
      problems.add(e.getOriginalMessage() + at(e.getLocation()));
    } catch (IOException e) {
      problems.add("it cannot be read: " + e);
    }
    return Optional.empty();
  }

  /** Of what has the wrong form only the place is kept; the rest is read on. */
  private static YAMLMapper yaml(Problems problems) {
    return YAMLMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        // ConfigurationKeys names them all, each with its line.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .addHandler(
            new DeserializationProblemHandler() {
              @Override
              public Object handleWeirdStringValue(
                  DeserializationContext context, Class<?> type, String value, String why)
                  throws IOException {
                problems.add(
                    "%s is no %s%s"
                        .formatted(
                            value, shown(type), at(context.getParser().currentTokenLocation())));
                return null;
              }

              @Override
              public Object handleUnexpectedToken(
                  DeserializationContext context,
                  JavaType type,
                  JsonToken token,
                  JsonParser parser,
                  String why)
                  throws IOException {
                problems.add(
                    "%s is no %s%s"
                        .formatted(
                            parser.currentName(),
                            shown(type.getRawClass()),
                            at(parser.currentTokenLocation())));
                parser.skipChildren();
                return null;
              }
            })
        .build();
  }

  private static String shown(Class<?> type) {
    if (type == Integer.class) {
      return "whole number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    return type == String.class ? "text" : type == List.class ? "list" : "section of keys";
  }

  private static String at(JsonLocation location) {
    return location == null ? "" : " (line " + location.getLineNr() + ")";
  }
}
