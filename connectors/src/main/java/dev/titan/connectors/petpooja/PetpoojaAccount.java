package dev.titan.connectors.petpooja;

import dev.titan.contracts.topic.OutletKey;

/**
 * What one kind of calls of one outlet is made with. Each kind has keys of its own at Petpooja.
 *
 * @param outlet our outlet
 * @param service what is called, as messages name it, for example {@code Petpooja's inventory}
 * @param credentials the keys
 * @param idName what Petpooja calls its id of the outlet there, for example {@code restID}
 * @param id that id
 */
public record PetpoojaAccount(
    OutletKey outlet, String service, PetpoojaCredentials credentials, String idName, String id) {}
