package dev.titan.connectors.googledrive.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file to be taken.
 *
 * @param org organisation that it is about
 * @param outlet id of the outlet whose folder it lies in, or that somebody named; empty when its
 *     content must say it
 * @param name its name: a later file of the same name is taken for a newer version of it
 * @param origin where it lies, for people
 * @param content its bytes; null where there is no copy of them
 * @param modifiedAt when it was last changed; it cannot tell of anything later
 */
public record DroppedFile(
    String org,
    Optional<String> outlet,
    String name,
    String origin,
    Path content,
    Instant modifiedAt) {}
