package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import java.util.Optional;

/**
 * An outlet as it is to be connected.
 *
 * @param petpooja what is fetched
 * @param hook who may push for it; empty when nobody may
 * @param name for people
 */
record PlannedOutlet(PetpoojaOutlet petpooja, Optional<HookOutlet> hook, String name) {}
