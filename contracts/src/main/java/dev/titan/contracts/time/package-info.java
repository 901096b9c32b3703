/** Business dates: the day of trade that an instant belongs to at an outlet. */
package dev.titan.contracts.time;
