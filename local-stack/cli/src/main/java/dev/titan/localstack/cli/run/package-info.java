/**
 * What every long-running command has in common. In come the options of a stack and of a connector;
 * out goes all of Titan, running. {@link dev.titan.localstack.cli.run.Titan} starts and stops it in
 * order, {@link dev.titan.localstack.cli.run.StopSignal} hears Ctrl-C, {@link
 * dev.titan.localstack.cli.run.Steps} says what is being done, {@link
 * dev.titan.localstack.cli.run.Logs} decides where log lines go.
 */
package dev.titan.localstack.cli.run;
