package dev.titan.connectors.hooks;

import dev.titan.contracts.event.DeadLetter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A batch as it was understood.
 *
 * @param records the events that are taken, in the order of the batch
 * @param rejections the others
 * @param letters the others as dead letters
 * @param word up to when the sender says that it has told everything
 * @param earliest the earliest event that is taken
 * @param ignoredFields fields that nobody reads
 */
record Batch(
    List<JournalRecord> records,
    List<Rejection> rejections,
    List<DeadLetter> letters,
    CoverageRules.Word word,
    Optional<Instant> earliest,
    Set<String> ignoredFields) {}
