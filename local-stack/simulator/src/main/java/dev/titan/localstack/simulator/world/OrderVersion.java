package dev.titan.localstack.simulator.world;

import java.time.Instant;

/** The content of an order from an instant on, until the next version takes over. */
public record OrderVersion(Instant from, OrderSnapshot content) {}
