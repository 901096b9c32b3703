/**
 * How fast dropped files are read as rows of cells, and understood as the reports that they are:
 * each file in a process of its own with little memory, as cold as the first file of a morning.
 */
package dev.titan.benchmarks.sheets;
