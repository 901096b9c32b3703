/**
 * Cutting of JSON documents. In comes a whole body; out come its plain fields as text and the
 * elements of one list as the very bytes that were sent, so that one strange element spoils no
 * other and can be kept as it is.
 */
package dev.titan.connectors.json;
