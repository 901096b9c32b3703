package dev.titan.connectors.sync;

class InMemorySyncPositionsTest extends SyncPositionsContract {

  @Override
  SyncPositions positions() {
    return new InMemorySyncPositions();
  }
}
