package dev.titan.localstack.services;

import java.net.URI;
import java.util.Objects;

/**
 * A ClickHouse server that runs somewhere else and is only used here.
 *
 * @param url its HTTP address
 * @param writer the user that may change everything
 * @param reader the user that may read
 */
public record ExternalClickHouse(URI url, ClickHouseUser writer, ClickHouseUser reader)
    implements ClickHouse {
  public ExternalClickHouse {
    Objects.requireNonNull(writer, "writer");
    Objects.requireNonNull(reader, "reader");
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException(
          "The address of ClickHouse must begin with http:// or https:// but is " + url);
    }
  }

  /**
   * Checks that the server answers.
   *
   * @throws ServiceException when it does not
   */
  ExternalClickHouse requireAnswer() {
    Health health = health();
    if (!health.healthy()) {
      throw new ServiceException(
          "The ClickHouse at "
              + url
              + " does not answer ("
              + health.detail()
              + "). Check the address and that the server runs.");
    }
    return this;
  }

  @Override
  public String name() {
    return "clickhouse";
  }

  @Override
  public Health health() {
    return ClickHousePing.health(name(), url);
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
