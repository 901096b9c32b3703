/**
 * How files are understood, shown to people. In: files, and, where one runs, a stack with its
 * outlets, names and what it learned. Out: a page or JSON about each file. Inside: {@code
 * LooseDesk} reads without a stack, {@code StackDesk} with one and, unless only asked, takes the
 * file.
 */
package dev.titan.localstack.cli.ingest;
