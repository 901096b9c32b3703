package dev.titan.localstack.simulator.billing;

/** One tax by its title, in hundredths of a per cent. */
public record TaxRate(String title, int basisPoints) {}
