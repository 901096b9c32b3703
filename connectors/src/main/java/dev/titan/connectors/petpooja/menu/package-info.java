/**
 * Petpooja's menu. In come the answers of {@code mapped_restaurant_menus}; out go rows of {@code
 * menu_items} and {@code menu_prices} in PostgreSQL, from where they reach the jobs like every
 * other change of reference data.
 *
 * <p>{@code MenuSource} fetches, {@code MenuReader} reads an answer whole or not at all, {@code
 * MenuRules} decides what it changes and is pure, {@code MenuStore} reads and writes. {@code
 * menu_listings} remembers what each till lists, so that what left a menu is told from what a
 * person entered, and an item that changed its id from a new one.
 */
package dev.titan.connectors.petpooja.menu;
