/** The one list of error codes, and the exception that carries one with its context. */
package dev.titan.contracts.error;
