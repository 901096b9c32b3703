/**
 * The HTTP API of the simulated Petpooja: {@code POST /V1/thirdparty/generic_get_orders/}. In:
 * sources of orders, a clock and the quirks. Out: the vendor's answers, the bad ones included.
 * Inside: paging by refId, rendering in the vendor's format, faults that tests ask for, and
 * counters.
 */
package dev.titan.localstack.simulator.petpooja;
