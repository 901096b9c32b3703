/**
 * A fetch that a person asks for on the command line. In come a source, outlets and days; out go
 * rows of {@code titan.sync_requests}, and lines that say how far they are. {@code WantedOutlets}
 * checks what was asked for, {@code FollowedRequests} follows it.
 */
package dev.titan.localstack.cli.sync;
