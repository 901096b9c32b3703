/**
 * Titan with real outlets. In come a YAML file and the secrets of the environment or of the
 * encrypted store; out goes a running system with a view on it, or everything that is wrong with
 * the file. {@code UpConfiguration} holds the file as it stands, {@code ConfigurationKeys} names
 * keys that nobody reads, {@code OutletReader} and {@code Plan} make sense of it, {@code
 * OutletSecret} lists its secrets and {@code SecretSource} finds them, {@code Up} runs.
 */
package dev.titan.localstack.cli.up;
