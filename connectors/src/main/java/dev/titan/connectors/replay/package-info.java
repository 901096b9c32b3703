/**
 * Dead letters that are read once more after a fix. In come dead letters of connectors; out goes
 * what they hold now, to be published as if it had just been read. Each connector reads its own
 * ({@link dev.titan.connectors.replay.LetterReader}), with the very mapper that it takes data in
 * with.
 */
package dev.titan.connectors.replay;
