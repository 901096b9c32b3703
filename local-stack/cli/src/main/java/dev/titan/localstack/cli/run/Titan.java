package dev.titan.localstack.cli.run;

import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.connectors.reference.ReferenceStatus;
import dev.titan.connectors.sync.KeptConnections;
import dev.titan.connectors.sync.PostgresSyncPositions;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.store.StoreSchema;
import dev.titan.contracts.table.Migrations;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.services.Stack;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.services.TopicSpec;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.kotfraud.KotFraudJob;
import dev.titan.pipelines.kotfraud.KotFraudOptions;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import dev.titan.pipelines.ledger.LedgerJob;
import dev.titan.pipelines.ledger.LedgerOptions;
import dev.titan.pipelines.ledger.LedgerWorkflow;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * All of Titan in this process, in the order in which each part needs the one before: services,
 * tables, store, topics, jobs, connectors. It stops in the reverse order.
 */
public final class Titan implements AutoCloseable {
  private static final int PARTITIONS = 4;

  /** Fetches, files, leases and the view ask at the same time. */
  private static final int STORE_CONNECTIONS = 24;

  private final Stack stack;
  private final Optional<KeptConnections> store;
  private final Map<String, JobHandle> jobs;
  private final Steps steps;
  private Optional<Connectors> connectors = Optional.empty();

  /**
   * Which jobs run.
   *
   * @param ledger whether the ledger does
   * @param kotFraud how the kotfraud job works, which needs a store
   */
  public record Jobs(boolean ledger, KotFraudOptions kotFraud) {
    /** All of them, as usual. */
    public static final Jobs ALL = new Jobs(true, KotFraudOptions.DEFAULT);
  }

  private Titan(
      Stack stack, Optional<KeptConnections> store, Map<String, JobHandle> jobs, Steps steps) {
    this.stack = stack;
    this.store = store;
    this.jobs = jobs;
    this.steps = steps;
  }

  /** Starts everything but the connectors. */
  public static Titan start(StackOptions options, Steps steps, StopSignal stop) {
    return start(options, Jobs.ALL, steps, stop);
  }

  /**
   * Starts everything but the connectors.
   *
   * @param wanted the jobs
   * @param stop listens as soon as the services are this object's to stop
   * @throws ServiceException when a part does not come up; the others have then been stopped
   */
  public static Titan start(StackOptions options, Jobs wanted, Steps steps, StopSignal stop) {
    Stack stack = Stack.start(options, Clock.systemUTC(), steps::done);
    stop.listen();
    try {
      steps.run(
          "tables", () -> migrate(stack.clickHouse()), applied -> "ready, " + applied + " new");
      Optional<DataSource> store =
          stack.postgres().map(one -> StoreAccess.database(one.url(), one.password()));
      if (store.isPresent()) {
        steps.run(
            "store",
            () -> StoreSchema.apply(store.get()).size(),
            applied -> "ready, " + applied + " new");
      }
      steps.run("topics", () -> createTopics(stack), count -> count + " ready");
      Map<String, JobHandle> jobs = new HashMap<>();
      if (wanted.ledger()) {
        jobs.put(
            LedgerWorkflow.NAME,
            steps.run("ledger job", () -> submitLedger(stack), Titan::howItBegins));
      }
      if (store.isPresent()) {
        // Without a store there is no reference data, and it would wait for that for ever.
        jobs.put(
            KotFraudWorkflow.NAME,
            steps.run(
                "kotfraud job",
                () -> submitKotFraud(stack, wanted.kotFraud()),
                Titan::howItBegins));
      }
      return new Titan(
          stack,
          store.map(one -> KeptConnections.of(one, "titan-store", STORE_CONNECTIONS)),
          Map.copyOf(jobs),
          steps);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static int migrate(ClickHouse clickHouse) {
    try {
      return Migrations.apply(
              clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password())
          .size();
    } catch (TitanException e) {
      throw new ServiceException(e.getMessage(), e);
    }
  }

  private static int createTopics(Stack stack) {
    List<TopicSpec> topics =
        Arrays.stream(Topic.values())
            .map(topic -> new TopicSpec(topic.topicName(), PARTITIONS, topic.config()))
            .toList();
    stack.kafka().createTopics(topics);
    return topics.size();
  }

  private static String howItBegins(JobHandle job) {
    return job.resumedFrom().isPresent()
        ? "goes on from its last checkpoint"
        : "begins with nothing";
  }

  private static JobHandle submitLedger(Stack stack) {
    return submit(
        stack,
        LedgerWorkflow.NAME,
        environment ->
            LedgerJob.define(
                environment,
                kafka(stack, LedgerWorkflow.NAME),
                tables(stack),
                LedgerOptions.DEFAULT));
  }

  private static JobHandle submitKotFraud(Stack stack, KotFraudOptions options) {
    return submit(
        stack,
        KotFraudWorkflow.NAME,
        environment ->
            KotFraudJob.define(
                environment, kafka(stack, KotFraudWorkflow.NAME), tables(stack), options));
  }

  private static JobHandle submit(
      Stack stack, String job, Consumer<StreamExecutionEnvironment> define) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(stack.flink().configuration(job));
    define.accept(environment);
    return stack.flink().submit(job, environment.getStreamGraph());
  }

  private static KafkaConnection kafka(Stack stack, String job) {
    return new KafkaConnection(stack.kafka().bootstrapServers(), job);
  }

  private static ClickHouseConnection tables(Stack stack) {
    ClickHouse clickHouse = stack.clickHouse();
    return ClickHouseConnection.of(
        clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
  }

  /** The operational store of this stack, with connections that are kept. */
  public DataSource store() {
    return store
        .map(KeptConnections::database)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL is not part of this stack"));
  }

  /** Positions that are kept in this stack's store. */
  public SyncPositions keptPositions() {
    return PostgresSyncPositions.open(store());
  }

  /** Begins to take data in; call it once. */
  public void connect(Sources sources, Clock clock) {
    KnownOutlets.of(sources).write(stack.data().root());
    connectors = Optional.of(Connectors.start(stack, this::store, sources, clock, steps));
  }

  /** The services. */
  public Stack stack() {
    return stack;
  }

  /** The ledger's run. */
  public JobHandle ledger() {
    return job(LedgerWorkflow.NAME);
  }

  /** The run of the kotfraud job. */
  public JobHandle kotFraud() {
    return job(KotFraudWorkflow.NAME);
  }

  private JobHandle job(String name) {
    JobHandle job = jobs.get(name);
    if (job == null) {
      throw new IllegalStateException("The job " + name + " is not part of this run");
    }
    return job;
  }

  /** How the pull stands with each outlet; empty before it has been started. */
  public List<OutletStatus> outlets() {
    return connectors.map(Connectors::outlets).orElse(List.of());
  }

  /** Where others push to; empty while or where they may not. */
  public Optional<HookServer> hooks() {
    return connectors.flatMap(Connectors::hooks);
  }

  /** How the reference data goes to the jobs; empty before it has been started. */
  public Optional<ReferenceStatus> reference() {
    return connectors.flatMap(Connectors::reference);
  }

  /** Stops taking data in; the services go on. */
  public void disconnect() {
    connectors.ifPresent(Connectors::close);
    connectors = Optional.empty();
  }

  /** Stops everything; a part that does not stop is named in the log and the others go on. */
  @Override
  public void close() {
    disconnect();
    store.ifPresent(KeptConnections::close);
    stack.close();
  }
}
