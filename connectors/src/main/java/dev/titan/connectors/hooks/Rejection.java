package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;

/**
 * An event that was not taken, as its sender is told.
 *
 * @param index its place in the batch, from zero
 * @param eventId its id, empty when it has none that can be read
 * @param code what is wrong
 * @param field the field that it is about, empty when it is about the whole event
 * @param message the same for people
 */
record Rejection(int index, String eventId, ErrorCode code, String field, String message) {}
