/** Units of measure and their conversion to the three base units g, ml and pcs. */
package dev.titan.contracts.unit;
