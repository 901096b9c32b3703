package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.LocalCopy;
import dev.titan.connectors.googledrive.folder.WatchedFile;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A process that dies at a given step: before or after a statement, a record, a flush, or a move of
 * a file. From then on nothing that it does has an effect.
 */
final class Mishap {

  private final int fatalStep;
  private final Broker broker;
  private final List<String> reached = new ArrayList<>();

  Mishap(int fatalStep, Broker broker) {
    this.fatalStep = fatalStep;
    this.broker = broker;
  }

  /** When the broker has a record that nobody has waited for. */
  enum Broker {
    /** At once. */
    EAGER,
    /** Not before somebody waits, and never when the process dies before that. */
    LATE
  }

  /** An error, since what a process dies of cannot be caught. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(int step) {
      super("Killed at step " + step);
    }
  }

  /** Whether it was reached. */
  boolean happened() {
    return reached.size() >= fatalStep;
  }

  /** What each step was that was reached, in order. */
  List<String> reached() {
    return List.copyOf(reached);
  }

  private void step(String what) {
    reached.add(what);
    if (reached.size() >= fatalStep) {
      throw new Killed(fatalStep);
    }
  }

  DataSource on(DataSource database) {
    return proxy(
        DataSource.class,
        database,
        "",
        (arguments, connection) -> connection instanceof Connection real ? on(real) : connection);
  }

  private Connection on(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        "",
        (arguments, made) ->
            made instanceof PreparedStatement statement
                ? proxy(
                    PreparedStatement.class,
                    statement,
                    String.valueOf(arguments[0]),
                    (none, value) -> value)
                : made);
  }

  /** What becomes of a call's result. */
  private interface Wrapping {
    Object wrap(Object[] arguments, Object result);
  }

  private <T> T proxy(Class<T> type, T real, String sql, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean counts = method.getName().startsWith("execute");
              if (counts) {
                step("before " + sql);
              }
              try {
                Object result = wrapping.wrap(arguments, method.invoke(real, arguments));
                if (counts) {
                  step("after " + sql);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  FactPublishers on(FactPublishers publishers) {
    return new FactPublishers() {
      @Override
      public FactPublisher open() {
        return on(publishers.open());
      }

      @Override
      public void close() {
        publishers.close();
      }
    };
  }

  private FactPublisher on(FactPublisher real) {
    return new FactPublisher() {
      @Override
      public void publish(Topic topic, Fact fact) {
        step("before a " + fact.getClass().getSimpleName());
        real.publish(topic, fact);
        arrive();
      }

      @Override
      public void publish(ReferenceChange change) {
        real.publish(change);
      }

      @Override
      public void publish(DeadLetter deadLetter) {
        step("before a dead letter");
        real.publish(deadLetter);
        arrive();
      }

      private void arrive() {
        if (broker == Broker.EAGER) {
          real.flush();
        }
      }

      @Override
      public void flush() {
        step("before a flush");
        real.flush();
        step("after a flush");
      }
    };
  }

  FolderSource on(FolderSource folder) {
    return new FolderSource() {
      @Override
      public String description() {
        return folder.description();
      }

      @Override
      public Duration pause() {
        return folder.pause();
      }

      @Override
      public List<WatchedFile> watched() {
        return folder.watched();
      }

      @Override
      public boolean isChanged() {
        return folder.isChanged();
      }

      @Override
      public Optional<LocalCopy> open(WatchedFile file) {
        step("before opening");
        return folder.open(file);
      }

      @Override
      public void archive(WatchedFile file) {
        step("before archiving");
        folder.archive(file);
        step("after archiving");
      }

      @Override
      public void fail(WatchedFile file, String text) {
        step("before failing");
        folder.fail(file, text);
        step("after failing");
      }
    };
  }
}
