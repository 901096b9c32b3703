package dev.titan.localstack.cli.view;

import java.util.List;

/**
 * All that the view has read from ClickHouse at a moment.
 *
 * @param shops by outlet, in the order of the configuration
 * @param sources how far each source has delivered, by name
 * @param bills all bills of the organisation, cancelled and complimentary ones included
 * @param newest the newest bills, newest first
 * @param cases what was found that looks like fraud
 * @param deadLetters how many records could not be understood
 * @param lastReason why the last of them could not; empty when there is none
 */
public record Figures(
    List<ShopFigures> shops,
    List<SourceFigures> sources,
    long bills,
    List<NewBill> newest,
    OpenCases cases,
    long deadLetters,
    String lastReason) {

  /** Keeps its own copies. */
  public Figures {
    shops = List.copyOf(shops);
    sources = List.copyOf(sources);
    newest = List.copyOf(newest);
  }
}
