/**
 * Titan with real outlets. In come a YAML file and the secrets of the environment; out goes a
 * running system with a view on it. {@code UpConfiguration} and {@code OutletEntry} read and check
 * the file, {@code Up} runs.
 */
package dev.titan.localstack.cli.up;
