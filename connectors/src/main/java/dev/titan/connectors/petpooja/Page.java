package dev.titan.connectors.petpooja;

import java.time.Instant;
import java.util.List;

/**
 * One page of an answer.
 *
 * @param records each record's JSON, exactly the bytes that were sent
 * @param observedAt just before the page was asked for
 */
public record Page(List<byte[]> records, Instant observedAt) {}
