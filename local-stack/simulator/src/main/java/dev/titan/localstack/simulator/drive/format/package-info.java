/**
 * The bytes of files. In: sheets of written cells. Out: workbooks, separated text, pages and
 * documents, the same bytes for the same cells.
 */
package dev.titan.localstack.simulator.drive.format;
