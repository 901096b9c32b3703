/** Values that must never be shown. */
package dev.titan.contracts.secret;
