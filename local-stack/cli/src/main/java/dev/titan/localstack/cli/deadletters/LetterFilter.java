package dev.titan.localstack.cli.deadletters;

import java.time.Instant;

/**
 * Which dead letters are meant; an empty text means any.
 *
 * @param source who could not read it
 * @param outlet its outlet, alone or as {@code org/outlet}
 * @param code what is wrong
 * @param since read from its source at this moment or later
 * @param replayedToo whether those that have been replayed are meant as well
 */
public record LetterFilter(
    String source, String outlet, String code, Instant since, boolean replayedToo) {}
