/**
 * The ledger job: bills from the topic into fact rows and sales figures.
 *
 * <p>In: {@code titan.bills} (snapshots and coverage) and {@code titan.dead-letters}. Out: the
 * tables {@code bills}, {@code bill_lines}, {@code bill_payments}, {@code sales_hourly}, {@code
 * sales_daily}, {@code item_sales_daily}, {@code source_coverage}, {@code dead_letters}, and the
 * topic {@code titan.bill-changes}.
 *
 * <p>{@link dev.titan.pipelines.ledger.LedgerWorkflow} is the graph, {@link
 * dev.titan.pipelines.ledger.LedgerFunction} the decisions per outlet. Which snapshot of a bill
 * holds ({@link dev.titan.pipelines.ledger.BillHistory}), what differs ({@link
 * dev.titan.pipelines.ledger.BillDiff}), what a bill adds to the sales ({@link
 * dev.titan.pipelines.ledger.SalesRules}) and how rows look ({@link
 * dev.titan.pipelines.ledger.LedgerRows}) are pure.
 */
package dev.titan.pipelines.ledger;
