/**
 * The store room and the books of an outlet. In: the final bills of each business day, staff meals
 * and the cook book. Out: invoices, returns, transfers, production, wastage and the closing stock
 * of each day, and expenses. Inside: stock runs on from day to day, so days are made in order from
 * the first one; prices and transfers are functions of the date.
 */
package dev.titan.localstack.simulator.house.stock;
