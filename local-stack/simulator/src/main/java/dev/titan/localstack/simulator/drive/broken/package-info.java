/**
 * Files that nobody should have to open: cut, locked, poisoned, endless or empty. In: a good file.
 * Out: a spoiled one beside what is to become of it.
 */
package dev.titan.localstack.simulator.drive.broken;
