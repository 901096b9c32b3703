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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A process that dies at a given step: before or after a statement, a record, a flush, or a move of
 * a file. From then on nothing that it does has an effect.
 */
final class Mishap {

  private final int fatalStep;
  private int steps;

  Mishap(int fatalStep) {
    this.fatalStep = fatalStep;
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
    return steps >= fatalStep;
  }

  private void step() {
    steps++;
    if (steps >= fatalStep) {
      throw new Killed(fatalStep);
    }
  }

  DataSource on(DataSource database) {
    return proxy(
        DataSource.class,
        database,
        (name, result) ->
            result instanceof Connection connection
                ? proxy(
                    Connection.class,
                    connection,
                    (call, made) ->
                        made instanceof PreparedStatement statement
                            ? proxy(PreparedStatement.class, statement, (any, value) -> value)
                            : made)
                : result);
  }

  /** What becomes of a call's result. */
  private interface Wrapping {
    Object wrap(String name, Object result);
  }

  private <T> T proxy(Class<T> type, T real, Wrapping wrapping) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean counts = method.getName().startsWith("execute");
              if (counts) {
                step();
              }
              try {
                Object result = wrapping.wrap(method.getName(), method.invoke(real, arguments));
                if (counts) {
                  step();
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
        step();
        real.publish(topic, fact);
        // The broker may have it at once, long before anybody waits for it.
        real.flush();
      }

      @Override
      public void publish(ReferenceChange change) {
        real.publish(change);
      }

      @Override
      public void publish(DeadLetter deadLetter) {
        step();
        real.publish(deadLetter);
        real.flush();
      }

      @Override
      public void flush() {
        real.flush();
        step();
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
        step();
        return folder.open(file);
      }

      @Override
      public void archive(WatchedFile file) {
        step();
        folder.archive(file);
        step();
      }

      @Override
      public void fail(WatchedFile file, String text) {
        step();
        folder.fail(file, text);
        step();
      }
    };
  }
}
