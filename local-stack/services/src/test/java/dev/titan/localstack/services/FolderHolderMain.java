package dev.titan.localstack.services;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a data folder until it is killed. */
public final class FolderHolderMain {
  private FolderHolderMain() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws InterruptedException {
    try (DataFolder data = TestFolders.open(Path.of(arguments[0]))) {
      System.out.println("open " + data.root());
      new CountDownLatch(1).await();
    }
  }
}
