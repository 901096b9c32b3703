package dev.titan.localstack.cli.ingest;

import dev.titan.connectors.googledrive.intake.DroppedFile;
import dev.titan.connectors.googledrive.intake.FileIntake;
import dev.titan.connectors.googledrive.intake.Intake;
import dev.titan.connectors.googledrive.learn.LearningDesk;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.connectors.sync.KeptConnections;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.Advice;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Looks at files, or takes them, with the outlets, names and mappings of a running stack. */
public final class StackDesk implements FileDesk {
  private static final int CONNECTIONS = 4;

  private final boolean take;
  private final Consumer<String> waiting;
  private final String org;
  private final Optional<String> outlet;
  private final FactPublishers publishers;
  private final KeptConnections store;
  private final Advice advice;
  private final FileIntake intake;

  private StackDesk(
      boolean take,
      RunningFolders.Found stack,
      Optional<OutletKey> outlet,
      KeptConnections store,
      Advice advice,
      String org,
      Consumer<String> waiting,
      Clock clock) {
    this.take = take;
    this.waiting = waiting;
    this.org = org;
    this.outlet = outlet.map(OutletKey::outlet);
    this.store = store;
    this.advice = advice;
    this.publishers =
        KafkaFactPublishers.connect(PublishOptions.defaults(stack.addresses().kafka()));
    this.intake =
        new FileIntake(
            store.database(),
            publishers,
            advice.advisor(),
            new LearningDesk(store.database(), clock),
            FileIntake.REPORTS,
            clock);
  }

  /**
   * The desk of a stack.
   *
   * @param take whether files are taken, or only looked at
   * @param outlet whose files they are; empty when they say it themselves
   * @param waiting hears now and then which other file one waits for
   * @param clock of two files about the same the one taken up later holds
   * @throws IllegalArgumentException when the store has several organisations and none is named
   */
  public static StackDesk of(
      RunningFolders.Found stack,
      boolean take,
      Optional<OutletKey> outlet,
      Map<String, String> environment,
      Consumer<String> waiting,
      Clock clock) {
    DataSource store = StoreAccess.of(stack);
    String org = outlet.map(OutletKey::org).orElseGet(() -> only(store));
    KeptConnections kept = KeptConnections.of(store, "titan-ingest", CONNECTIONS);
    return new StackDesk(
        take,
        stack,
        outlet,
        kept,
        Advice.of(kept.database(), environment, clock),
        org,
        waiting,
        clock);
  }

  @Override
  public Understood read(Path file) {
    DroppedFile dropped =
        new DroppedFile(
            org, outlet, file.getFileName().toString(), file.toString(), file, changed(file));
    if (!take) {
      try {
        return Understood.foreseen(file, intake.look(dropped));
      } catch (UnreadableFileException e) {
        return Understood.unreadable(file, e);
      }
    }
    Intake taken = intake.take(dropped, waiting);
    return new Understood(
        file,
        Understood.kindOf(file),
        taken.outcome().name(),
        taken.reason(),
        taken.notes(),
        taken.summary(),
        Optional.of(
            new Understood.Published(
                taken.counts().published(), taken.counts().unchanged(), taken.withdrawn())),
        Optional.empty());
  }

  @Override
  public void close() {
    advice.close();
    publishers.close();
    store.close();
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }

  private static String only(DataSource store) {
    List<String> orgs = new ArrayList<>();
    try (Connection connection = store.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT org_id FROM titan.organisations ORDER BY 1");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        orgs.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException("The store does not answer: " + e.getMessage(), e);
    }
    if (orgs.size() != 1) {
      throw new IllegalArgumentException(
          "Say whose files these are with --outlet ORG/OUTLET; the organisations are "
              + orgs
              + ".");
    }
    return orgs.get(0);
  }
}
