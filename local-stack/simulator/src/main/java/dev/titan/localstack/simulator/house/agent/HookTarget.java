package dev.titan.localstack.simulator.house.agent;

import dev.titan.localstack.simulator.world.Secret;
import java.net.URI;

/**
 * Where an outlet's computer posts to.
 *
 * @param base the address to which {@code /hooks/v1/kots} is appended
 * @param token what it is let in with
 */
public record HookTarget(URI base, Secret token) {

  URI at(String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }
}
