package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known about a file besides its content.
 *
 * @param place the outlet whose folder it lies in, if it lies in one
 * @param places all outlets, to find the one that the file names
 * @param observedAt when the file was last changed at its source: orders what files say about the
 *     same, and nothing after it can have happened
 * @param fileId identity of the file at its source, for messages
 * @param advisor who may know what unknown columns mean
 * @param names what names of ingredients mean at an outlet
 */
public record FileContext(
    Optional<FilePlaces.Place> place,
    FilePlaces places,
    Instant observedAt,
    String fileId,
    MappingAdvisor advisor,
    Function<OutletKey, StockNames> names) {}
