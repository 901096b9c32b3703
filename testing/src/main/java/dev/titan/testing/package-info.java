/**
 * The one test kit of all modules.
 *
 * <p>In comes a test that needs a real service; out goes {@link dev.titan.testing.TestStack}, which
 * starts each service once per test process when it is first asked for, and small helpers on it:
 * topics and databases of one test's own, waiting for rows, and faults. No fakes of our own code
 * live here: they stand beside the tests that use them.
 */
package dev.titan.testing;
