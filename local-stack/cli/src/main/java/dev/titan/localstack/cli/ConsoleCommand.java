package dev.titan.localstack.cli;

import java.util.concurrent.Callable;

/** A command that prints to a console and ends with an exit code. */
interface ConsoleCommand extends Callable<Integer> {}
