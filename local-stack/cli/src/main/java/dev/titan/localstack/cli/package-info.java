/**
 * The commands of {@code ./titan}, one class each. In come arguments; out goes what people read on
 * a terminal and an exit code: 0 when it went well, 1 when it failed, 2 for wrong options. {@code
 * TitanMain} puts them together, {@code Failures} turns an exception into one clear line.
 */
package dev.titan.localstack.cli;
