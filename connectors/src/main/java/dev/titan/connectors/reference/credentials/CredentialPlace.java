package dev.titan.connectors.reference.credentials;

/**
 * Where a credential belongs. The encrypted text is bound to it: moved to another row, it no longer
 * opens.
 *
 * @param org organisation id
 * @param outlet outlet id; empty when the credential holds for the whole organisation
 * @param source the source that it opens, for example {@code petpooja}
 * @param name the field, for example {@code access_token}
 */
public record CredentialPlace(String org, String outlet, String source, String name) {

  /** Absent outlets are empty; the rest must be there. */
  public CredentialPlace {
    outlet = outlet == null ? "" : outlet;
    if (org.isBlank() || source.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "A credential belongs to an organisation, a source and a name");
    }
  }

  @Override
  public String toString() {
    return source + " " + name + " of " + org + (outlet.isEmpty() ? "" : "/" + outlet);
  }
}
