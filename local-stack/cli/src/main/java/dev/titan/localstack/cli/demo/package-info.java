/**
 * The demo: a simulated chain behind a simulated Petpooja, and all of Titan in front of it. In come
 * {@code DemoOptions}; out goes a running system with a view on it. {@code DemoWorld} is what a
 * data folder remembers of its world.
 */
package dev.titan.localstack.cli.demo;
