/**
 * Evaluations on simulated chains. In comes {@code SimulationOptions}; {@code SimulatedChain}s
 * serve bills, post tickets and know the truth; out goes what {@code Simulation} made of it.
 */
package dev.titan.localstack.cli.evaluate.simulated;
