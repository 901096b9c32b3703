package dev.titan.pipelines.reference;

import java.util.List;

/**
 * A person who works for the organisation.
 *
 * @param staffId identity within the organisation
 * @param onlyOutlet where the person works, empty when at several
 * @param name as the till shows it
 * @param roles what the person does, for example {@code manager}
 */
public record StaffMember(String staffId, String onlyOutlet, String name, List<String> roles) {

  /** Keeps the list immutable. */
  public StaffMember {
    roles = List.copyOf(roles);
  }
}
