package dev.titan.connectors.reference;

import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.secret.Secret;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A connector in a process of its own, to be killed. */
final class ReferenceConnectorMain {

  private ReferenceConnectorMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ReferenceOptions options =
        ReferenceOptions.defaults(
            "127.0.0.1",
            Integer.parseInt(arguments[0]),
            arguments[1],
            arguments[2],
            Secret.of(arguments[3]),
            arguments[4]);
    ReferenceConnector.start(
        options.withSlotName(arguments[5]),
        KafkaFactPublishers.connect(PublishOptions.defaults(options.bootstrapServers())),
        Clock.systemUTC());
    new CountDownLatch(1).await();
  }
}
