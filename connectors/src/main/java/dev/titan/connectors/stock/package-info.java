/**
 * What every source of stock shares: what names of ingredients and outlets mean, and quantities in
 * the base unit of their ingredient.
 */
package dev.titan.connectors.stock;
