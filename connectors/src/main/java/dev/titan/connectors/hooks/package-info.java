/**
 * The hooks: what is pushed instead of pulled. In come, over HTTP, batches of agents at the outlets
 * (kitchen tickets, audit trails, cash, bills) and Petpooja's {@code orderdetails}; out go the
 * records of {@code contracts} and {@code Coverage} on their topics, and what cannot be taken on
 * {@code titan.dead-letters}. HOOKS.md of this module tells senders what to send.
 *
 * <p>Inside, from the outside in: {@code HookServer} holds everything; {@code HookRoutes} speaks
 * HTTP; {@code AgentBatches} and {@code PetpoojaPushes} take one request in; {@code BatchReader},
 * the mappers and {@code CoverageRules} understand it, and are pure; {@code Journal} keeps it on
 * disk; {@code Drainer} brings it to Kafka. {@code EventLetters}, {@code PushLetters} and {@code
 * JournalLetters} read once more what could not be taken.
 *
 * <p>Of guests only a keyed hash is kept. No text of a sender gets into a log line.
 */
package dev.titan.connectors.hooks;
