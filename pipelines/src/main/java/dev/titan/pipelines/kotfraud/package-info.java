/**
 * The kotfraud job: patterns of KOT and bill fraud, as cases that a person can look into.
 *
 * <p>In: {@code titan.bills}, {@code titan.kots}, {@code titan.bill-audits}, {@code titan.expenses}
 * (the cash in it) and {@code titan.reference}. Out: the table {@code kot_fraud_cases} and the
 * topic {@code titan.detections}.
 *
 * <p>{@link dev.titan.pipelines.kotfraud.KotFraudWorkflow} is the graph. {@link
 * dev.titan.pipelines.kotfraud.KotFraudFunction} keeps, per outlet, what is known of each order
 * ({@link dev.titan.pipelines.kotfraud.OrderFacts}), asks the modes ({@link
 * dev.titan.pipelines.kotfraud.mode}) again whenever an order, its coverage or what happened around
 * it has changed, keeps days with it ({@link dev.titan.pipelines.kotfraud.HouseDays}), and puts
 * their findings together to cases ({@link dev.titan.pipelines.kotfraud.CaseRules}). Which modes
 * look, and with which parameters, {@link dev.titan.pipelines.kotfraud.KotFraudRules} reads from
 * the reference data.
 *
 * <p>A case is a function of the facts, the coverage and the rules that are known, never of the
 * order in which they came.
 */
package dev.titan.pipelines.kotfraud;
