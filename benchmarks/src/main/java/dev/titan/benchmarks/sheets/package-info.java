/**
 * How fast dropped files are read as rows of cells: each file in a process of its own with little
 * memory, as cold as the first file of a morning.
 */
package dev.titan.benchmarks.sheets;
