package dev.titan.localstack.cli.up;

/**
 * Where others push to, as it stands in the configuration file; what is absent is null here.
 *
 * @param listen address to listen on; default: 127.0.0.1
 * @param port port to listen on; default: 18090
 */
record HooksEntry(String listen, Integer port) {
  private static final int DEFAULT_PORT = 18_090;

  String listenOrDefault() {
    return listen == null || listen.isBlank() ? "127.0.0.1" : listen;
  }

  int portOrDefault() {
    return port == null ? DEFAULT_PORT : port;
  }
}
