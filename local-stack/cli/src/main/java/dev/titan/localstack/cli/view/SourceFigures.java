package dev.titan.localstack.cli.view;

import java.time.Instant;

/**
 * How far one source has delivered, over all outlets that it serves.
 *
 * @param source its name, as in {@code kot-agent}
 * @param outlets how many outlets it has delivered of
 * @param through up to when it has delivered all of them: the one furthest behind
 */
public record SourceFigures(String source, int outlets, Instant through) {}
