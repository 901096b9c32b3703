/**
 * The ledger job: every fact from its topic into a row, bills also into sales figures.
 *
 * <p>In: the fact topics ({@link dev.titan.pipelines.ledger.LedgerWorkflow#FACT_TOPICS}) and {@code
 * titan.dead-letters}. Out: the tables of bills and sales, {@code source_coverage} and {@code
 * dead_letters} ({@link dev.titan.pipelines.ledger.LedgerTables}), those of kitchen tickets,
 * audits, stock, expenses and cash ({@link dev.titan.pipelines.ledger.HouseTables}), and the topic
 * {@code titan.bill-changes}.
 *
 * <p>{@link dev.titan.pipelines.ledger.LedgerWorkflow} is the graph, {@link
 * dev.titan.pipelines.ledger.LedgerFunction} the decisions per outlet, {@link
 * dev.titan.pipelines.ledger.HouseBooks} those about facts that are no bills. Which snapshot holds
 * ({@link dev.titan.pipelines.ledger.SnapshotHistory}), what differs between two of a bill ({@link
 * dev.titan.pipelines.ledger.BillDiff}), what a bill adds to the sales ({@link
 * dev.titan.pipelines.ledger.SalesRules}) and how rows look ({@link
 * dev.titan.pipelines.ledger.LedgerRows}, {@link dev.titan.pipelines.ledger.HouseRows}) are pure.
 */
package dev.titan.pipelines.ledger;
