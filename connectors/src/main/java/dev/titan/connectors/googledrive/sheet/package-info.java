/** Files as people drop them, read as rows of cells, whatever format they are in. */
package dev.titan.connectors.googledrive.sheet;
