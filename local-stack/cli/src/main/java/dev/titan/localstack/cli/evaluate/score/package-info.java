/**
 * How well a detector found what was injected. In come cases and truth ({@code TruthRow}); out goes
 * a {@code Score}. {@code Incident} puts the truth together as a case would, {@code Matching} says
 * which case is about which incident, {@code Scoring} counts. Pure.
 */
package dev.titan.localstack.cli.evaluate.score;
