/**
 * What dropped files teach. In: tables whose columns nobody knows, and reference data that files
 * show. Out: mappings that a person approved or a model is sure of, and proposals to change
 * recipes, prices and costs. Inside: {@code GeminiAdvisor} asks a model once for each shape of
 * table, {@code GeminiEyes} has it read pictures, {@code LearnedMappings} and {@code ReadPictures}
 * remember, {@code ReferenceProposals} keeps differences until a person decides.
 */
package dev.titan.connectors.googledrive.learn;
