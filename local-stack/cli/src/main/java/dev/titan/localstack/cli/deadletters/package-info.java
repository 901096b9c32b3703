/**
 * Dead letters for people. In come the letters of the table {@code dead_letters}; out goes what is
 * in them, what to do about them and, replayed after a fix, their facts on the topics. {@code
 * LetterTable} reads the table, {@code RecordLetters} reads letters of jobs as the connectors read
 * theirs, {@code LetterReplay} brings them in and closes them.
 */
package dev.titan.localstack.cli.deadletters;
