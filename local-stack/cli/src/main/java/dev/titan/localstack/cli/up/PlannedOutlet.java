package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.StoreRoom;
import dev.titan.connectors.petpooja.menu.MenuOutlet;
import java.util.Optional;

/**
 * An outlet as it is to be connected.
 *
 * @param petpooja what is fetched
 * @param hook who may push for it; empty when nobody may
 * @param inventory its store room; empty when that is not fetched
 * @param menu its menu; empty when that is not fetched
 * @param name for people
 */
record PlannedOutlet(
    PetpoojaOutlet petpooja,
    Optional<HookOutlet> hook,
    Optional<StoreRoom> inventory,
    Optional<MenuOutlet> menu,
    String name) {}
