/**
 * The examination of a machine. In come Titan's folder and the data folder; out go findings, each
 * with what to do where something is not well.
 */
package dev.titan.localstack.cli.doctor;
